package dev.bailiwick.tenants.tenant.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.ledger.Tombstone;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.port.Tombstones;

/** What operators read of tenants that are no more. */
public final class TombstoneDirectory {

  private final Transactions transactions;
  private final TenantReads reads;
  private final Tombstones tombstones;

  public TombstoneDirectory(Transactions transactions, TenantReads reads, Tombstones tombstones) {
    this.transactions = transactions;
    this.reads = reads;
    this.tombstones = tombstones;
  }

  /** The tombstone of an erased tenant. */
  public Tombstone get(Caller by, TenantId tenant) {
    reads.requireOfInstallation(by, "bw.recovery:read");
    return transactions.global(() -> tombstones.find(tenant)).orElseThrow(Refusal::absent);
  }
}
