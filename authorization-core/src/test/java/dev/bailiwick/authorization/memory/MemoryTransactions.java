package dev.bailiwick.authorization.memory;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.port.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Transactions over tables in memory. One runs at a time, so that a lock within one is honest; one
 * that throws puts every table back to what it was.
 */
public final class MemoryTransactions implements Transactions {

  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final List<MemoryTable<?, ?>> tables = new ArrayList<>();
  private @Nullable Running running;

  private static final class Running {

    private final List<Runnable> afterwards;
    private @Nullable TenantId tenant;
    private boolean doomed;

    Running(@Nullable TenantId tenant, List<Runnable> afterwards) {
      this.tenant = tenant;
      this.afterwards = afterwards;
    }
  }

  @Override
  public <T> T inTenant(TenantId tenant, Supplier<T> work) {
    return run(tenant, work);
  }

  @Override
  public <T> T global(Supplier<T> work) {
    return run(null, work);
  }

  @Override
  public void afterCompletion(Runnable action) {
    running().afterwards.add(action);
  }

  /** A table that takes part in these transactions. */
  public <K, V> MemoryTable<K, V> table() {
    MemoryTable<K, V> table = new MemoryTable<>(this);
    tables.add(table);
    return table;
  }

  /** Whether the rows of this tenant can be seen now. */
  public boolean shows(TenantId tenant) {
    return tenant.equals(running().tenant);
  }

  /** Passes where the rows of this tenant can be written now. */
  public void requireShown(TenantId tenant) {
    if (!shows(tenant)) {
      throw new IllegalStateException("a row of a tenant written outside its transaction");
    }
  }

  void requireRunning() {
    running();
  }

  private Running running() {
    Running now = running;
    if (now == null || !oneAtATime.isHeldByCurrentThread()) {
      throw new IllegalStateException("outside a transaction");
    }
    return now;
  }

  private <T> T run(@Nullable TenantId tenant, Supplier<T> work) {
    return oneAtATime.isHeldByCurrentThread() ? join(tenant, work) : begin(tenant, work);
  }

  private <T> T join(@Nullable TenantId tenant, Supplier<T> work) {
    Running joined = running();
    TenantId outer = joined.tenant;
    joined.tenant = tenant;
    boolean whole = false;
    try {
      T value = work.get();
      whole = true;
      return value;
    } finally {
      joined.tenant = outer;
      joined.doomed |= !whole;
    }
  }

  private <T> T begin(@Nullable TenantId tenant, Supplier<T> work) {
    List<Runnable> afterwards = new ArrayList<>();
    try {
      return alone(new Running(tenant, afterwards), work);
    } finally {
      runAll(afterwards);
    }
  }

  private <T> T alone(Running transaction, Supplier<T> work) {
    oneAtATime.lock();
    List<Runnable> undo = tables.stream().map(MemoryTable::undo).toList();
    running = transaction;
    boolean committed = false;
    try {
      T value = work.get();
      if (transaction.doomed) {
        throw new IllegalStateException("a part of this transaction has failed");
      }
      committed = true;
      return value;
    } finally {
      if (!committed) {
        undo.forEach(Runnable::run);
      }
      running = null;
      oneAtATime.unlock();
    }
  }

  private static void runAll(List<Runnable> actions) {
    RuntimeException failure = null;
    for (Runnable action : actions) {
      try {
        action.run();
      } catch (RuntimeException failed) {
        failure = failed;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
