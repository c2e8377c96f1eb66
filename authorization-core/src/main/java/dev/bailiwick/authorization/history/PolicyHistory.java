package dev.bailiwick.authorization.history;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import dev.bailiwick.authorization.ledger.ReadChanges;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Ledger;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.resource.RegisteredResource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Replays ledgers: the rows as they were, with those of the installation at the same instant. */
public final class PolicyHistory {

  private static final int AT_ONCE = 500;

  private final Transactions transactions;
  private final Ledger ledger;
  private final Resources register;
  private final InstantSource clock;

  public PolicyHistory(
      Transactions transactions, Ledger ledger, Resources register, InstantSource clock) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.register = register;
    this.clock = clock;
  }

  /** A tenant's rows and the installation's, and the instant at which to decide by them. */
  public record Then(PolicyRows rows, PolicyRows system, Instant at) {}

  /**
   * The policy that is meant.
   *
   * @throws Refusal as absent where there was none, as invalid where the time has yet to come
   */
  public Then at(TenantId tenant, AsOf asOf) {
    return switch (asOf) {
      case AsOf.Version(long number) -> {
        Replay replay = replay(tenant, entry -> entry.version() <= number);
        if (number < 1 || replay.version() != number || replay.at() == null) {
          throw Refusal.absent();
        }
        yield then(tenant, replay, replay.at());
      }
      case AsOf.Time(Instant at) -> {
        if (at.isAfter(clock.instant())) {
          throw Refusal.invalid("as_of", "This lies in the future.");
        }
        Replay replay = replay(tenant, entry -> !entry.at().isAfter(at));
        if (replay.version() < 1) {
          throw Refusal.absent();
        }
        yield then(tenant, replay, at);
      }
    };
  }

  private Then then(TenantId tenant, Replay replay, Instant at) {
    PolicyRows rows = replay.rows(tenant);
    PolicyRows system =
        tenant.equals(TenantId.SYSTEM)
            ? rows
            : replay(TenantId.SYSTEM, entry -> !entry.at().isAfter(at)).rows(TenantId.SYSTEM);
    return new Then(placed(rows, at), system, at);
  }

  private PolicyRows placed(PolicyRows rows, Instant at) {
    TenantId tenant = rows.tenant();
    return transactions.inTenant(
        tenant,
        () ->
            rows.placing(
                resource ->
                    register.findAt(tenant, resource, at).map(RegisteredResource::workspace)));
  }

  private Replay replay(TenantId tenant, Predicate<LedgerEntry> until) {
    return transactions.inTenant(
        tenant,
        () -> {
          Replay replay = new Replay(List.of(), 0, null);
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

  /** The changes up to a version, and when it was made. */
  private record Replay(List<PolicyChange> changes, long version, @Nullable Instant at) {

    Replay with(List<LedgerEntry> more) {
      if (more.isEmpty()) {
        return this;
      }
      List<PolicyChange> all = new ArrayList<>(changes);
      more.forEach(entry -> all.addAll(ReadChanges.of(entry)));
      return new Replay(all, more.getLast().version(), more.getLast().at());
    }

    PolicyRows rows(TenantId tenant) {
      return PolicyRows.empty(tenant).with(changes).at(version);
    }
  }
}
