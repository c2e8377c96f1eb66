package dev.bailiwick.tenants.accessrequest.usecase;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.explain.Step;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.role.BuiltInRoles;
import java.util.List;
import java.util.Set;

/**
 * What somebody may ask for: only what they may know of, and never to own or to administer. What
 * they may not see and what is not there are refused alike.
 */
public final class Sight {

  private static final Set<String> NEVER = Set.of(BuiltInRoles.OWNER, BuiltInRoles.ADMIN);

  private final Resources register;

  public Sight(Resources register) {
    this.register = register;
  }

  /** The role on that thing, as a step. */
  Step give(PolicyDraft draft, Subject by, String role, Reference on) {
    requireCanBeAskedFor(role);
    requireSeen(draft, by, on);
    Scope scope = GrantTerms.of(draft, role, on, null, null).on();
    if (!shows(draft, by, scope)) {
      throw Refusal.absent();
    }
    return new Step.Give(role, scope);
  }

  /** Passes where this role can be asked for at all. */
  public static void requireCanBeAskedFor(String role) {
    if (NEVER.contains(role)) {
      throw Refusal.invalid("role", "Nobody asks for the role " + role + ".");
    }
  }

  /** Whether somebody may know of what lies there. */
  static boolean shows(PolicyDraft draft, Subject by, Location location) {
    return !(location instanceof Location.InWorkspace(String workspace))
        || (workspace != null && draft.permits(by, "bw.workspace:read", workspace));
  }

  boolean shows(PolicyDraft draft, Subject by, List<Step> steps) {
    return steps.stream()
        .allMatch(step -> !(step instanceof Step.Give(var role, var on)) || shows(draft, by, on));
  }

  private static boolean shows(PolicyDraft draft, Subject by, Scope on) {
    return !(draft.placeOf(on) instanceof WorkspaceId workspace)
        || draft.permits(by, "bw.workspace:read", workspace);
  }

  private void requireSeen(PolicyDraft draft, Subject by, Reference on) {
    boolean seen =
        switch (on.type()) {
          case "bw.tenant" -> true;
          case "bw.workspace" ->
              WorkspaceId.parse(on.id())
                  .filter(draft.rows().workspaces()::containsKey)
                  .filter(workspace -> draft.permits(by, "bw.workspace:read", workspace))
                  .isPresent();
          default -> {
            ResourceType type = draft.catalogue().type(on.type());
            yield type == null
                || !type.registered()
                || !GrantTerms.isId(on.id())
                || register.find(draft.rows().tenant(), on).isPresent();
          }
        };
    if (!seen) {
      throw Refusal.absent();
    }
  }
}
