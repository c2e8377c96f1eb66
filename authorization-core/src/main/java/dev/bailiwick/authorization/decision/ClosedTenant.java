package dev.bailiwick.authorization.decision;

import dev.bailiwick.authorization.condition.Facts;
import dev.bailiwick.authorization.policy.TenantStanding.Status;
import dev.bailiwick.authorization.role.BuiltInRoles;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is left to the owners of a tenant that is suspended, or deleted and still in grace. */
final class ClosedTenant {

  private static final Set<String> OF_A_SUSPENDED = Set.of("bw.tenant:read", "bw.tenant:export");
  private static final Set<String> OF_A_DELETED = Set.of("bw.tenant:read", "bw.tenant:restore");

  private ClosedTenant() {}

  /** Whether this request is left to the subject, as an owner. */
  static boolean leaves(
      Policy policy, int subject, AccessRequest request, long at, Reading reading) {
    String permission = request.resource().type() + ":" + request.action();
    boolean left =
        policy.standing().status() == Status.SUSPENDED
            ? OF_A_SUSPENDED.contains(permission)
            : OF_A_DELETED.contains(permission)
                && isInGrace(policy.standing().restorableUntil(), at);
    return left && subject >= 0 && isOwner(policy, subject, request, at, reading);
  }

  private static boolean isInGrace(@Nullable Instant until, long at) {
    return until != null && at < Micros.of(until);
  }

  private static boolean isOwner(
      Policy policy, int subject, AccessRequest request, long at, Reading reading) {
    Holdings holdings = policy.holdings();
    Facts facts = reading.facts(policy, subject, request, Workspaces.TENANT);
    for (int place = holdings.begin(subject); place < holdings.end(subject); place++) {
      int grant = holdings.grant(place);
      if (holdings.role(grant).name().equals(BuiltInRoles.OWNER)
          && holdings.isLive(grant, at)
          && reading.allows(holdings.truth(grant, facts))) {
        return true;
      }
    }
    return false;
  }
}
