package dev.bailiwick.authorization.change;

import static java.util.stream.Collectors.toSet;

import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.role.BuiltInRoles;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What those are not given who only stay for a time: a guest is never an owner. */
final class Guests {

  private Guests() {}

  /**
   * Passes where the change makes no owner of a guest, and no guest of an owner.
   *
   * @throws Refusal where it would, be it by way of a group
   */
  static void requireNoNewOwner(PolicyRows before, PolicyRows after, Instant at) {
    Set<UserId> owning = owning(after, at);
    if (!owning.isEmpty() && !owning(before, at).containsAll(owning)) {
      throw Refusal.conflict(
          "guest_owner", "A guest is never an owner; end the one before you begin the other.");
    }
  }

  private static Set<UserId> owning(PolicyRows rows, Instant at) {
    return rows.grants().values().stream()
        .filter(grant -> grant.role().equals(BuiltInRoles.OWNER) && grant.liveAt(at))
        .flatMap(grant -> users(rows, grant.to()))
        .filter(user -> isGuest(rows.members().get(user)))
        .collect(toSet());
  }

  private static Stream<UserId> users(PolicyRows rows, Subject holder) {
    return switch (holder.kind()) {
      case USER -> Stream.of(new UserId(holder.id()));
      case GROUP ->
          Stream.ofNullable(rows.groups().get(new GroupId(holder.id())))
              .flatMap(group -> group.members().stream());
      case APPLICATION -> Stream.empty();
    };
  }

  private static boolean isGuest(@Nullable Member member) {
    return member != null && member.isGuest() && member.status() != MemberStatus.REMOVED;
  }
}
