package dev.bailiwick.authorization.reconciliation.usecase;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.port.Reconciliations;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.UserList;
import dev.bailiwick.authorization.reconciliation.Reconciliation;
import dev.bailiwick.authorization.reconciliation.Reconciliation.Place;
import dev.bailiwick.authorization.reconciliation.Reconciliation.Stage;
import dev.bailiwick.authorization.reconciliation.ReconciliationId;
import dev.bailiwick.authorization.snapshot.TenantReads;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts a reconciliation, which is then carried on bit by bit by whichever node is free. */
public final class StartReconciliation {

  private static final String READ = "bw.user:read";
  private static final String CHANGE = "bw.user:change";

  private final TenantReads reads;
  private final Transactions transactions;
  private final Reconciliations reconciliations;
  private final UserList list;
  private final InstantSource clock;
  private final Acts acts;

  public StartReconciliation(
      TenantReads reads,
      Transactions transactions,
      Reconciliations reconciliations,
      UserList list,
      InstantSource clock,
      Acts acts) {
    this.reads = reads;
    this.transactions = transactions;
    this.reconciliations = reconciliations;
    this.list = list;
    this.clock = clock;
    this.acts = acts;
  }

  /**
   * Starts one that reports only, or one that mends too.
   *
   * @param by null for the installation's own schedule
   * @throws Refusal where the caller may not, or one is under way
   */
  public Reconciliation start(@Nullable Caller by, boolean dryRun) {
    if (by != null) {
      reads.requireOfInstallation(by, dryRun ? READ : CHANGE);
    }
    Reconciliation begun = begun(dryRun);
    return transactions.global(
        () -> {
          if (!reconciliations.add(begun)) {
            throw Refusal.conflict(
                "reconciliation_running", "Another reconciliation is under way.");
          }
          note(by, begun);
          return begun;
        });
  }

  private void note(@Nullable Caller by, Reconciliation begun) {
    String act = begun.dryRun() ? "comparison_started" : "reconciliation_started";
    Reference about = new Reference("bw.reconciliation", begun.id().toString());
    if (by == null) {
      acts.noteOwn(TenantId.SYSTEM, act, about);
    } else {
      acts.note(TenantId.SYSTEM, by.subject(), act, about);
    }
  }

  private Reconciliation begun(boolean dryRun) {
    List<String> issuers = list.issuers();
    Reconciliation empty =
        new Reconciliation(
            ReconciliationId.random(), dryRun, clock.instant(), clock.instant(), null);
    return Optional.ofNullable(issuers.isEmpty() ? null : issuers.getFirst())
        .map(first -> empty.at(new Place(first, Stage.LISTED, null)))
        .orElse(empty);
  }
}
