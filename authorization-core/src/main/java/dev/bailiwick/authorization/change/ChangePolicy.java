package dev.bailiwick.authorization.change;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.ledger.Actor;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import dev.bailiwick.authorization.ledger.WrittenChanges;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Ledger;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.PolicyCompiler;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.snapshot.Snapshots;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * The one road by which policy changes: lock the tenant, let the command decide and submit, keep an
 * owner, append to the ledger, commit, forget the old snapshot, and only then answer.
 */
public final class ChangePolicy {

  /** Whose batch it is that the provider makes; nobody has this id. */
  private static final Subject NOBODY = Subject.of(new UserId(new UUID(0, 0)));

  private final Transactions transactions;
  private final Policies policies;
  private final Resources register;
  private final Ledger ledger;
  private final PolicyCompiler compiler;
  private final Snapshots snapshots;
  private final InstantSource clock;
  private final RandomGenerator salts;
  private final AfterChange after;
  private final Precondition precondition;

  /** The road for callers who take nothing for granted. */
  public ChangePolicy(
      Transactions transactions,
      Policies policies,
      Resources register,
      Ledger ledger,
      PolicyCompiler compiler,
      Snapshots snapshots,
      InstantSource clock,
      RandomGenerator salts,
      AfterChange after) {
    this(
        transactions,
        policies,
        register,
        ledger,
        compiler,
        snapshots,
        clock,
        salts,
        after,
        Precondition.NONE);
  }

  public ChangePolicy(
      Transactions transactions,
      Policies policies,
      Resources register,
      Ledger ledger,
      PolicyCompiler compiler,
      Snapshots snapshots,
      InstantSource clock,
      RandomGenerator salts,
      AfterChange after,
      Precondition precondition) {
    this.transactions = transactions;
    this.policies = policies;
    this.register = register;
    this.ledger = ledger;
    this.compiler = compiler;
    this.snapshots = snapshots;
    this.clock = clock;
    this.salts = salts;
    this.after = after;
    this.precondition = precondition;
  }

  /**
   * Runs a command on this tenant's policy; what it submits becomes one version, or nothing does.
   *
   * @throws Refusal as absent where there is no such tenant, or as the command refuses
   */
  public <T> Changed<T> change(TenantId tenant, Subject by, Function<PolicyDraft, T> command) {
    return transactions.inTenant(
        tenant,
        () -> {
          PolicyRows rows = policies.lock(tenant).orElseThrow(Refusal::absent);
          transactions.afterCompletion(() -> snapshots.forget(tenant));
          PolicyDraft draft = draft(rows, by);
          Optional<Refusal> unmet = precondition.unmet();
          T value = command.apply(draft);
          draft.requireRulesKept();
          requireMet(unmet);
          long version = append(rows, Actor.of(by), draft.at(), draft.changes());
          draft.finish();
          follow(draft.changes(), draft.rows(), by);
          return new Changed<>(value, version);
        });
  }

  /**
   * What would become of this tenant's policy by a command, which is refused as {@link #change}
   * would refuse it; nothing is locked, and nothing changes.
   */
  public Outcome outcome(TenantId tenant, Subject by, Consumer<PolicyDraft> command) {
    return transactions.inTenant(
        tenant,
        () -> {
          PolicyRows rows = policies.read(tenant).orElseThrow(Refusal::absent);
          PolicyDraft draft = draft(rows, by);
          command.accept(draft);
          draft.requireRulesKept();
          Policy after = compiler.compile(draft.rows(), draft.installation());
          return new Outcome(
              new Side(rows, draft.policy()), new Side(draft.rows(), after), draft.at());
        });
  }

  private PolicyDraft draft(PolicyRows rows, Subject by) {
    PolicyRows system = system(rows);
    Installation installation = snapshots.installation(system);
    Policy policy = compiler.compile(rows, installation);
    return new PolicyDraft(
        policy, () -> compiler.compile(system, installation), rows, register, by, now());
  }

  /**
   * Takes in what no rule of ours withstands, such as what the identity provider says; by it even
   * the last owner goes. Where there is no news, nothing is locked.
   */
  public long takeIn(TenantId tenant, Function<PolicyRows, List<PolicyChange>> news) {
    return transactions.inTenant(
        tenant,
        () -> {
          PolicyRows known = policies.read(tenant).orElseThrow(Refusal::absent);
          if (news.apply(known).isEmpty()) {
            return known.version();
          }
          PolicyRows rows = policies.lock(tenant).orElseThrow(Refusal::absent);
          transactions.afterCompletion(() -> snapshots.forget(tenant));
          List<PolicyChange> changes = news.apply(rows);
          long version = append(rows, Actor.BAILIWICK, now(), changes);
          follow(changes, with(rows, changes), NOBODY);
          return version;
        });
  }

  private void follow(List<PolicyChange> changes, PolicyRows next, Subject by) {
    if (!changes.isEmpty()) {
      after.changed(next.tenant(), changes, () -> draft(next, by));
    }
  }

  private static PolicyRows with(PolicyRows rows, List<PolicyChange> changes) {
    PolicyRows next = rows;
    for (PolicyChange change : changes) {
      next = next.with(change);
    }
    return next;
  }

  /** Begins a tenant; its first changes are version 1. */
  public long begin(TenantId tenant, Actor by, List<PolicyChange> changes) {
    return transactions.inTenant(
        tenant,
        () -> {
          transactions.afterCompletion(() -> snapshots.forget(tenant));
          return append(PolicyRows.empty(tenant), by, now(), changes);
        });
  }

  /** Last of all, so that whoever may not at all learns that first. */
  private static void requireMet(Optional<Refusal> unmet) {
    unmet.ifPresent(
        refusal -> {
          throw refusal;
        });
  }

  /** The installation's own rows, which nobody changes while a tenant's are locked. */
  private PolicyRows system(PolicyRows locked) {
    TenantId system = TenantId.SYSTEM;
    return locked.tenant().equals(system)
        ? locked
        : transactions.inTenant(
            system, () -> policies.read(system).orElseGet(() -> PolicyRows.empty(system)));
  }

  /** To the microsecond, as PostgreSQL keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private long append(PolicyRows before, Actor by, Instant at, List<PolicyChange> changes) {
    if (changes.isEmpty()) {
      return before.version();
    }
    TenantId tenant = before.tenant();
    WrittenChanges written = WrittenChanges.of(changes, salts);
    LedgerEntry entry = LedgerEntry.after(ledger.head(tenant), tenant, at, by, written);
    ledger.append(entry, before, changes);
    return entry.version();
  }
}
