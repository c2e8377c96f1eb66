package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.TenantId;
import java.util.function.Supplier;

/**
 * All or nothing. Within a transaction a further call joins it, under its own tenant, and the outer
 * tenant is back when it returns.
 */
public interface Transactions {

  /** Work that sees the rows of this tenant, the directories and what is global. */
  <T> T inTenant(TenantId tenant, Supplier<T> work);

  /** Work that sees the directories and what is global, and no tenant's rows. */
  <T> T global(Supplier<T> work);

  /**
   * Runs once the outermost transaction has ended, however it ended, before its caller hears of it.
   *
   * @throws IllegalStateException outside a transaction
   */
  void afterCompletion(Runnable action);
}
