package dev.bailiwick.persistence;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.Unavailable;
import dev.bailiwick.authorization.port.Transactions;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;

/**
 * Transactions on PostgreSQL, and the one place where their tenant is set: by the first statement
 * in them, for the transaction alone, so that a pooled connection brings none along.
 */
@Singleton
final class PostgresTransactions implements Transactions {

  private static final String NOBODY = "";

  private static final ScopedValue<Running> RUNNING = ScopedValue.newInstance();

  private final TransactionOperations<Connection> operations;

  PostgresTransactions(TransactionOperations<Connection> operations) {
    this.operations = operations;
  }

  @Override
  public <T> T inTenant(TenantId tenant, Supplier<T> work) {
    return run(tenant.toString(), work);
  }

  @Override
  public <T> T global(Supplier<T> work) {
    return run(NOBODY, work);
  }

  @Override
  public void afterCompletion(Runnable action) {
    if (!RUNNING.isBound()) {
      throw new IllegalStateException("outside a transaction");
    }
    RUNNING.get().completion().add(action);
  }

  private <T> T run(String tenant, Supplier<T> work) {
    return RUNNING.isBound() ? join(RUNNING.get(), tenant, work) : begin(tenant, work);
  }

  private <T> T begin(String tenant, Supplier<T> work) {
    Completion completion = new Completion();
    try {
      return operations.executeWrite(status -> whole(status, tenant, completion, work));
    } catch (RuntimeException failure) {
      throw Outage.isBehind(failure) ? new Unavailable("no database", failure) : failure;
    } finally {
      completion.run();
    }
  }

  private static <T> T whole(
      TransactionStatus<Connection> status,
      String tenant,
      Completion completion,
      Supplier<T> work) {
    Running running = new Running(status, tenant, completion);
    T value = running.call(work);
    if (status.isRollbackOnly()) {
      throw new IllegalStateException("a part of this transaction has failed");
    }
    return value;
  }

  private static <T> T join(Running outer, String tenant, Supplier<T> work) {
    try {
      T value = outer.under(tenant).call(work);
      outer.showTenant();
      return value;
    } catch (RuntimeException | Error failure) {
      // Whoever catches this cannot save the whole; but what they still read is their own tenant's.
      outer.status().setRollbackOnly();
      restore(outer, failure);
      throw failure;
    }
  }

  private static void restore(Running outer, Throwable failure) {
    try {
      outer.showTenant();
    } catch (RuntimeException broken) {
      // PostgreSQL answers nothing more in a transaction whose statement failed.
      failure.addSuppressed(broken);
    }
  }

  private record Running(
      TransactionStatus<Connection> status, String tenant, Completion completion) {

    Running under(String another) {
      return new Running(status, another, completion);
    }

    <T> T call(Supplier<T> work) {
      showTenant();
      return ScopedValue.where(RUNNING, this).call(work::get);
    }

    void showTenant() {
      TenantSetting.set(status.getConnection(), tenant);
    }
  }
}
