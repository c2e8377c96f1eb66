package dev.bailiwick.authorization.snapshot;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.PolicyCompiler;
import dev.bailiwick.authorization.port.Transactions;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The compiled policies in memory. A snapshot is built aside and published whole; it is loaded
 * once, however many ask at the same time; one that fails to load is never published.
 */
public final class Snapshots {

  private final Transactions transactions;
  private final Policies policies;
  private final PolicyCompiler compiler;
  private final ConcurrentMap<TenantId, Entry> entries = new ConcurrentHashMap<>();

  public Snapshots(Transactions transactions, Policies policies, PolicyCompiler compiler) {
    this.transactions = transactions;
    this.policies = policies;
    this.compiler = compiler;
  }

  /** The tenant's policy as it is now; empty where there is no such tenant. */
  public Optional<Policy> of(TenantId tenant) {
    Entry entry = entries.get(tenant);
    Policy published = entry == null ? null : entry.published;
    return published == null ? load(tenant) : Optional.of(published);
  }

  /** The policy if it is in memory, so that asking never waits; else null. */
  public @Nullable Policy inMemory(TenantId tenant) {
    Entry entry = entries.get(tenant);
    return entry == null ? null : entry.published;
  }

  /**
   * Forgets the tenant's policy. Whoever asks after this call returns is answered from rows that
   * were read after it was made.
   */
  public void forget(TenantId tenant) {
    entries.computeIfAbsent(tenant, t -> new Entry()).forget();
  }

  private Optional<Policy> load(TenantId tenant) {
    Entry entry = entries.computeIfAbsent(tenant, t -> new Entry());
    Optional<Policy> loaded = entry.load(() -> read(tenant));
    if (loaded.isEmpty()) {
      entries.remove(tenant, entry);
    }
    return loaded;
  }

  private Optional<Policy> read(TenantId tenant) {
    return transactions.inTenant(tenant, () -> policies.read(tenant)).map(compiler::compile);
  }

  /** One tenant's place in memory; {@code age} moves whenever what was read before is overtaken. */
  private static final class Entry {

    private final Object loading = new Object();
    private volatile @Nullable Policy published;
    private long age;

    /** Reads until what was read has not been overtaken; whoever else asks waits for the first. */
    Optional<Policy> load(Supplier<Optional<Policy>> source) {
      synchronized (loading) {
        Policy already = published;
        if (already != null) {
          return Optional.of(already);
        }
        while (true) {
          long before = age();
          Optional<Policy> read = source.get();
          if (read.isEmpty() || publish(read.get(), before)) {
            return read;
          }
        }
      }
    }

    private synchronized long age() {
      return age;
    }

    private synchronized boolean publish(Policy policy, long ageWhenRead) {
      if (age != ageWhenRead) {
        return false;
      }
      published = policy;
      return true;
    }

    synchronized void forget() {
      age++;
      published = null;
    }
  }
}
