package dev.bailiwick.authorization.change;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject.Kind;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope.OnTenant;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.role.BuiltInRoles;

/**
 * A tenant that has an owner keeps one: an active member who can sign in, by a grant of theirs
 * without end or condition.
 */
final class Owners {

  private Owners() {}

  /**
   * Passes where the change leaves an owner, or there was none to lose.
   *
   * @throws Refusal where it would take the last one
   */
  static void requireKept(PolicyRows before, PolicyRows after) {
    if (exist(before) && !exist(after)) {
      throw Refusal.conflict(
          "last_owner", "A tenant keeps at least one owner; make someone else owner first.");
    }
  }

  private static boolean exist(PolicyRows rows) {
    return rows.grants().values().stream().anyMatch(grant -> makesOwner(rows, grant));
  }

  private static boolean makesOwner(PolicyRows rows, Grant grant) {
    if (!grant.role().equals(BuiltInRoles.OWNER)
        || grant.expiresAt() != null
        || grant.condition() != null
        || !(grant.on() instanceof OnTenant)
        || grant.to().kind() != Kind.USER) {
      return false;
    }
    Member member = rows.members().get(new UserId(grant.to().id()));
    return member != null && member.actsInPerson();
  }
}
