package dev.bailiwick.authorization.cover;

import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope.OnResource;
import dev.bailiwick.authorization.grant.Scope.OnTenant;
import dev.bailiwick.authorization.role.BuiltInRoles;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that one subject holds, in one tree.
 *
 * @param grants those that count, each ending with the subject's stay at the latest
 */
record Held(Set<Grant> grants, List<Holding> allows, List<Holding> denies, Tree tree) {

  Held {
    grants = Set.copyOf(grants);
    allows = List.copyOf(allows);
    denies = List.copyOf(denies);
  }

  /** The same, and by itself what each deny reaches in those workspaces. */
  Held deniedPieceByPiece(List<WorkspaceId> workspaces) {
    List<Holding> pieces = denies.stream().flatMap(deny -> deny.pieces(workspaces, tree)).toList();
    return new Held(grants, allows, pieces, tree);
  }

  /**
   * Whether the holder may give this, or take it from someone.
   *
   * @param other all that whoever comes to have it, or had it, holds: the denies, too
   */
  boolean covers(Holding holding, Held other) {
    return isOwnedFor(holding)
        || (allows.stream().anyMatch(held -> held.covers(holding, tree))
            && denies.stream().allMatch(deny -> other.bears(deny, deny.part(holding, tree))));
  }

  private boolean isOwnedFor(Holding other) {
    return grants.stream()
        .filter(grant -> grant.role().equals(BuiltInRoles.OWNER) && grant.condition() == null)
        .filter(grant -> grant.on() instanceof OnTenant)
        .anyMatch(grant -> grant.lastsUntil(other.until()));
  }

  /** Where a single resource lies is not known: what denies the whole deny's reach denies it. */
  private boolean bears(Holding deny, @Nullable Holding part) {
    return part == null
        || denies.stream().anyMatch(own -> own.implies(part, tree))
        || (part.on() instanceof OnResource
            && denies.stream().anyMatch(own -> own.implies(deny, tree)));
  }
}
