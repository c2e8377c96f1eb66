package dev.bailiwick.tenants.memory;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.ledger.LedgerHead;
import dev.bailiwick.authorization.ledger.Tombstone;
import dev.bailiwick.authorization.memory.MemoryLedger;
import dev.bailiwick.authorization.memory.MemoryLedger.Standing;
import dev.bailiwick.authorization.memory.MemoryTable;
import dev.bailiwick.authorization.memory.MemoryTransactions;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.TenantStanding;
import dev.bailiwick.authorization.policy.TenantStanding.Status;
import dev.bailiwick.tenants.port.Erasures;
import dev.bailiwick.tenants.port.Tombstones;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Erasures in memory, where all that is a tenant's is read off its ledger. */
final class MemoryErasures implements Erasures, Tombstones {

  private final MemoryTransactions transactions;
  private final MemoryLedger ledger;
  private final MemoryTenants tenants;
  private final MemoryTable<TenantId, Tombstone> tombstones;

  MemoryErasures(MemoryTransactions transactions, MemoryLedger ledger, MemoryTenants tenants) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.tenants = tenants;
    this.tombstones = transactions.table();
  }

  @Override
  public List<TenantId> due(Instant at) {
    return transactions.global(
        () ->
            ledger
                .everyTenant()
                .filter(rows -> isDue(rows.standing(), at))
                .map(PolicyRows::tenant)
                .toList());
  }

  @Override
  public void erase(
      TenantId tenant,
      Instant at,
      Instant slugsUntil,
      BiFunction<LedgerHead, Map<String, Long>, Tombstone> tombstone) {
    transactions.inTenant(
        tenant,
        () -> {
          Standing standing = ledger.standing(tenant);
          if (isDue(standing.rows().standing(), at)) {
            long rows = standing.batches().size();
            ledger.end(tenant);
            tenants.giveUpSlugs(tenant, slugsUntil);
            tombstones.put(
                tenant,
                tombstone.apply(
                    standing.batches().getLast().entry().head(), Map.of("ledger", rows)));
          }
          return tenant;
        });
  }

  @Override
  public Optional<Tombstone> find(TenantId tenant) {
    return Optional.ofNullable(tombstones.get(tenant));
  }

  private static boolean isDue(TenantStanding standing, Instant at) {
    Instant until = standing.restorableUntil();
    return standing.status() == Status.DELETED && (until == null || !at.isBefore(until));
  }
}
