package dev.bailiwick.authorization.reconciliation.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.port.Reconciliations;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.reconciliation.Findings;
import dev.bailiwick.authorization.reconciliation.Reconciliation;
import dev.bailiwick.authorization.reconciliation.ReconciliationId;
import dev.bailiwick.authorization.snapshot.TenantReads;
import java.util.Optional;

/** Reads of reconciliations. */
public final class ReconciliationDirectory {

  private static final String READ = "bw.user:read";
  private static final int EXAMPLES = 20;

  private final TenantReads reads;
  private final Transactions transactions;
  private final Reconciliations reconciliations;

  public ReconciliationDirectory(
      TenantReads reads, Transactions transactions, Reconciliations reconciliations) {
    this.reads = reads;
    this.transactions = transactions;
    this.reconciliations = reconciliations;
  }

  /** One with what it has found so far. */
  public record Report(Reconciliation reconciliation, Findings findings) {}

  /** The reconciliation of this id. */
  public Report get(Caller by, ReconciliationId id) {
    return reads.readOfInstallation(
        by, READ, () -> report(reconciliations.find(id).orElseThrow(Refusal::absent)));
  }

  /** The one that was started last; the installation's own question. */
  public Optional<Report> newest() {
    return transactions.global(() -> reconciliations.newest().map(this::report));
  }

  private Report report(Reconciliation one) {
    return new Report(one, reconciliations.findings(one.id(), EXAMPLES));
  }
}
