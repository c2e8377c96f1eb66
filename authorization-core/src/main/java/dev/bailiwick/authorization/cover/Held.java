package dev.bailiwick.authorization.cover;

import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope.OnTenant;
import dev.bailiwick.authorization.role.BuiltInRoles;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that one subject holds.
 *
 * @param grants those that count, each ending with the subject's stay at the latest
 */
record Held(Set<Grant> grants, List<Holding> allows, List<Holding> denies) {

  Held {
    grants = Set.copyOf(grants);
    allows = List.copyOf(allows);
    denies = List.copyOf(denies);
  }

  /**
   * Whether the holder may give this, or take it from someone.
   *
   * @param borne the denies that the other one is under as well
   */
  boolean covers(Holding other, List<Holding> borne, Tree tree) {
    return isOwnedFor(other)
        || (allows.stream().anyMatch(held -> held.covers(other, tree))
            && denies.stream().allMatch(deny -> isBorne(deny, other, borne, tree)));
  }

  private boolean isOwnedFor(Holding other) {
    return grants.stream()
        .filter(grant -> grant.role().equals(BuiltInRoles.OWNER) && grant.condition() == null)
        .filter(grant -> grant.on() instanceof OnTenant)
        .anyMatch(grant -> grant.lastsUntil(other.until()));
  }

  private static boolean isBorne(Holding deny, Holding other, List<Holding> borne, Tree tree) {
    @Nullable Holding part = deny.part(other, tree);
    return part == null
        || borne.stream().anyMatch(b -> b.implies(deny, tree) || b.implies(part, tree));
  }
}
