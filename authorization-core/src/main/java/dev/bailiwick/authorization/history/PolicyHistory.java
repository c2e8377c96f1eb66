package dev.bailiwick.authorization.history;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Ledger;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.PolicyCompiler;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.resource.RegisteredResource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Replays ledgers: the rows as they were, with those of the installation at the same instant. */
public final class PolicyHistory {

  private static final int AT_ONCE = 500;

  private final Transactions transactions;
  private final Policies policies;
  private final Ledger ledger;
  private final Resources register;
  private final PolicyCompiler compiler;
  private final InstantSource clock;

  public PolicyHistory(
      Transactions transactions,
      Policies policies,
      Ledger ledger,
      Resources register,
      PolicyCompiler compiler,
      InstantSource clock) {
    this.transactions = transactions;
    this.policies = policies;
    this.ledger = ledger;
    this.register = register;
    this.compiler = compiler;
    this.clock = clock;
  }

  /**
   * A tenant's policy as it was.
   *
   * @param since when each of the members of then had come
   * @param at the instant at which to decide by it
   */
  public record Then(PolicyRows rows, Map<UserId, Instant> since, Instant at) {

    public Then {
      since = Map.copyOf(since);
    }
  }

  /**
   * The rows that are meant.
   *
   * @throws Refusal as {@link #at} does
   */
  public PolicyRows rows(TenantId tenant, AsOf asOf) {
    return switch (asOf) {
      case AsOf.Now now ->
          transactions.inTenant(tenant, () -> policies.read(tenant).orElseThrow(Refusal::absent));
      case AsOf.Past past -> at(tenant, past).rows();
    };
  }

  /**
   * The policy that is meant.
   *
   * @throws Refusal as absent where there was none, as invalid where the time has yet to come
   */
  public Then at(TenantId tenant, AsOf.Past past) {
    return switch (past) {
      case AsOf.Version(long number) -> {
        Replay replay = replay(tenant, entry -> entry.version() <= number);
        if (number < 1 || replay.version() != number || replay.at() == null) {
          throw Refusal.absent();
        }
        yield placed(replay.then(tenant, replay.at()));
      }
      case AsOf.Time(Instant at) -> {
        if (at.isAfter(clock.instant())) {
          throw Refusal.invalid("as_of", "This lies in the future.");
        }
        Replay replay = replay(tenant, entry -> !entry.at().isAfter(at));
        if (replay.version() < 1) {
          throw Refusal.absent();
        }
        yield placed(replay.then(tenant, at));
      }
    };
  }

  /** What answered then. */
  public Policy policy(Then then) {
    return compiler.compile(then.rows(), installation(then));
  }

  /** What the installation said then. */
  public Installation installation(Then then) {
    PolicyRows rows = then.rows();
    return compiler.installation(
        rows.tenant().equals(TenantId.SYSTEM)
            ? rows
            : replay(TenantId.SYSTEM, entry -> !entry.at().isAfter(then.at()))
                .rows(TenantId.SYSTEM));
  }

  private Then placed(Then then) {
    TenantId tenant = then.rows().tenant();
    PolicyRows rows =
        transactions.inTenant(
            tenant,
            () ->
                then.rows()
                    .placing(
                        resource ->
                            register
                                .findAt(tenant, resource, then.at())
                                .map(RegisteredResource::workspace)));
    return new Then(rows, then.since(), then.at());
  }

  private Replay replay(TenantId tenant, Predicate<LedgerEntry> until) {
    return transactions.inTenant(
        tenant,
        () -> {
          Replay replay = Replay.NOTHING;
          List<LedgerEntry> read;
          do {
            read = ledger.entries(tenant, replay.version(), AT_ONCE);
            List<LedgerEntry> wanted = read.stream().takeWhile(until).toList();
            replay = replay.with(wanted);
            if (wanted.size() < read.size()) {
              break;
            }
          } while (read.size() == AT_ONCE);
          return replay;
        });
  }
}
