package dev.bailiwick.authorization.policy;

import dev.bailiwick.authorization.Subject.Kind;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope.OnTenant;
import dev.bailiwick.authorization.role.BuiltInRoles;

/**
 * Who owns a tenant: an active member who can sign in, by a grant of theirs without end or
 * condition.
 */
public final class Ownership {

  private Ownership() {}

  /** Whether anybody owns the tenant. */
  public static boolean existsIn(PolicyRows rows) {
    return rows.grants().values().stream().anyMatch(grant -> makesOwner(rows, grant));
  }

  /** Whether this user owns the tenant. */
  public static boolean isOf(PolicyRows rows, UserId user) {
    return rows.grants().values().stream()
        .anyMatch(grant -> grant.to().id().equals(user.value()) && makesOwner(rows, grant));
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
