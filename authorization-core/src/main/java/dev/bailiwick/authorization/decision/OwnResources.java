package dev.bailiwick.authorization.decision;

import dev.bailiwick.authorization.CanonicalId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject.Kind;
import dev.bailiwick.authorization.decision.Location.InWorkspace;
import dev.bailiwick.authorization.decision.Location.Nowhere;
import dev.bailiwick.authorization.decision.Location.OnTenant;
import java.util.Set;

/** Where the things of our own types lie, as far as the policy itself knows. */
public final class OwnResources {

  /** Types whose things lie where they are on: in a workspace, or on the tenant. */
  private static final Set<String> IN_WORKSPACES =
      Set.of("bw.workspace", "bw.grant", "bw.invitation", "bw.access_request", "bw.resource");

  private OwnResources() {}

  /** Whether things of this type of ours can lie in a workspace. */
  public static boolean lieInWorkspaces(String type) {
    return IN_WORKSPACES.contains(type);
  }

  /** Where it lies; {@link Nowhere} where this tenant's policy has no such thing. */
  public static Location locate(Policy policy, Reference resource) {
    String id = resource.id();
    if (id.equals(policy.tenant().toString())) {
      return new OnTenant();
    }
    if (IN_WORKSPACES.contains(resource.type()) && policy.workspaces().find(id) >= 0) {
      return new InWorkspace(id);
    }
    return switch (resource.type()) {
      case "bw.grant" -> {
        Location location = policy.locationOfGrant(id);
        yield location == null ? new Nowhere() : location;
      }
      case "bw.member" -> onTenantIf(isMember(policy, id));
      case "bw.application" -> onTenantIf(policy.knows(new Reference(Kind.APPLICATION.word(), id)));
      case "bw.group" -> onTenantIf(policy.hasGroup(id));
      case "bw.role" -> onTenantIf(policy.hasRole(id));
      default -> new Nowhere();
    };
  }

  /** By our own id: only where somebody is a subject they may go by an external one. */
  private static boolean isMember(Policy policy, String id) {
    return CanonicalId.parseOrNull(id) != null && policy.knows(new Reference(Kind.USER.word(), id));
  }

  private static Location onTenantIf(boolean there) {
    return there ? new OnTenant() : new Nowhere();
  }
}
