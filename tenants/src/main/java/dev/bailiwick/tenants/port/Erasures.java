package dev.bailiwick.tenants.port;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.ledger.LedgerHead;
import dev.bailiwick.authorization.ledger.Tombstone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Tenants that were deleted, and cease to be once their grace is over. */
public interface Erasures {

  /** The tenants whose grace is over by then. */
  List<TenantId> due(Instant at);

  /**
   * Erases all that is kept of the tenant and leaves its tombstone, in one transaction of its own.
   * Where its grace is not over, or it has gone, nothing happens.
   *
   * @param slugsUntil until when nobody else can have its slugs
   * @param tombstone of the head of its ledger and the number of rows by table
   */
  void erase(
      TenantId tenant,
      Instant at,
      Instant slugsUntil,
      BiFunction<LedgerHead, Map<String, Long>, Tombstone> tombstone);
}
