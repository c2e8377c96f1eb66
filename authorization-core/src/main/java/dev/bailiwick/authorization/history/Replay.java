package dev.bailiwick.authorization.history;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.history.PolicyHistory.Then;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import dev.bailiwick.authorization.ledger.ReadChanges;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.policy.PolicyRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The changes up to a version, who had come by them and not gone, and when it was made. */
record Replay(
    List<PolicyChange> changes, Map<UserId, Instant> since, long version, @Nullable Instant at) {

  static final Replay NOTHING = new Replay(List.of(), Map.of(), 0, null);

  Replay with(List<LedgerEntry> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<PolicyChange> all = new ArrayList<>(changes);
    Map<UserId, Instant> here = new HashMap<>(since);
    for (LedgerEntry entry : more) {
      List<PolicyChange> made = ReadChanges.of(entry);
      made.forEach(change -> note(change, entry.at(), here));
      all.addAll(made);
    }
    return new Replay(all, here, more.getLast().version(), more.getLast().at());
  }

  private static void note(PolicyChange change, Instant at, Map<UserId, Instant> here) {
    switch (change) {
      case MemberAdded(var member, var externalId) -> here.put(member, at);
      case MemberStatusChanged(var member, var status) when status == MemberStatus.REMOVED ->
          here.remove(member);
      case MemberStatusChanged(var member, var status) -> here.putIfAbsent(member, at);
      default -> {}
    }
  }

  PolicyRows rows(TenantId tenant) {
    return PolicyRows.empty(tenant).with(changes).at(version);
  }

  Then then(TenantId tenant, Instant instant) {
    return new Then(rows(tenant), since, instant);
  }
}
