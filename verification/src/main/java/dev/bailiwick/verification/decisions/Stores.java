package dev.bailiwick.verification.decisions;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.casbin.CasbinPolicyCompiler;
import dev.bailiwick.authorization.ledger.Actor;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import dev.bailiwick.authorization.ledger.WrittenChanges;
import dev.bailiwick.authorization.memory.MemoryLedger;
import dev.bailiwick.authorization.memory.MemoryPolicies;
import dev.bailiwick.authorization.memory.MemoryResources;
import dev.bailiwick.authorization.memory.MemoryTransactions;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.snapshot.Snapshots;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** The product's snapshots over stores in memory, so tight that not all of them find room. */
final class Stores {

  private static final long BOUND = 60_000;
  private static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");

  private final Random salts;
  private final MemoryTransactions transactions = new MemoryTransactions();
  private final MemoryLedger ledger = new MemoryLedger(transactions);
  private final Snapshots snapshots =
      new Snapshots(
          transactions,
          new MemoryPolicies(ledger, new MemoryResources(transactions)),
          new CasbinPolicyCompiler(),
          BOUND);

  Stores(long seed) {
    salts = new Random(seed);
  }

  Snapshots snapshots() {
    return snapshots;
  }

  /** As the product does it: the snapshot is forgotten before the writer hears of success. */
  void append(TenantId tenant, List<PolicyChange> changes) {
    transactions.inTenant(
        tenant,
        () -> {
          transactions.afterCompletion(() -> snapshots.forget(tenant));
          LedgerEntry entry =
              LedgerEntry.after(
                  ledger.head(tenant),
                  tenant,
                  AT,
                  Actor.BAILIWICK,
                  WrittenChanges.of(changes, salts));
          ledger.append(entry, ledger.standing(tenant).rows(), changes);
          return entry;
        });
  }
}
