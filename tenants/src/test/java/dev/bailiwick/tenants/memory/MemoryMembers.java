package dev.bailiwick.tenants.memory;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.memory.MemoryLedger;
import dev.bailiwick.authorization.memory.MemoryLedger.Batch;
import dev.bailiwick.authorization.memory.MemoryUsers;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.tenants.member.MemberFilter;
import dev.bailiwick.tenants.member.MemberOrder;
import dev.bailiwick.tenants.member.MemberProfile;
import dev.bailiwick.tenants.port.Members;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Members as the ledger in memory left them. */
final class MemoryMembers implements Members {

  private final MemoryLedger ledger;
  private final MemoryUsers users;

  MemoryMembers(MemoryLedger ledger, MemoryUsers users) {
    this.ledger = ledger;
    this.users = users;
  }

  @Override
  public Page<MemberProfile> list(
      TenantId tenant, MemberFilter filter, MemberOrder order, Instant at, Page.Request wanted) {
    PolicyRows rows = ledger.standing(tenant).rows();
    return Page.of(
        profiles(tenant).filter(member -> filter.admits(rows, member, at)), order::key, wanted);
  }

  @Override
  public Optional<MemberProfile> find(TenantId tenant, UserId member) {
    return profiles(tenant).filter(profile -> profile.id().equals(member)).findAny();
  }

  @Override
  public UserId addWithoutIdentity() {
    return users.add().id();
  }

  private Stream<MemberProfile> profiles(TenantId tenant) {
    return ledger.standing(tenant).rows().members().values().stream()
        .filter(member -> member.status() != MemberStatus.REMOVED)
        .map(member -> profile(tenant, member));
  }

  private MemberProfile profile(TenantId tenant, Member member) {
    String email = users.find(member.id()).map(MemoryMembers::email).orElse(null);
    return MemberProfile.of(member, email, since(tenant, member.id()));
  }

  private static @Nullable String email(User user) {
    EmailAddress email = user.email();
    return email == null ? null : email.value();
  }

  /** When the member last came: was added, or came back after having been removed. */
  private Instant since(TenantId tenant, UserId member) {
    Instant since = null;
    for (Batch batch : ledger.standing(tenant).batches()) {
      for (PolicyChange change : batch.changes()) {
        if (removes(change, member)) {
          since = null;
        } else if (brings(change, member) && since == null) {
          since = batch.entry().at();
        }
      }
    }
    return requireNonNull(since);
  }

  private static boolean removes(PolicyChange change, UserId member) {
    return change.equals(new MemberStatusChanged(member, MemberStatus.REMOVED));
  }

  private static boolean brings(PolicyChange change, UserId member) {
    return switch (change) {
      case MemberAdded added -> added.member().equals(member);
      case MemberStatusChanged changed -> changed.member().equals(member);
      default -> false;
    };
  }
}
