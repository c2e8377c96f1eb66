package dev.bailiwick.architecture;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.casbin.CasbinPolicyCompiler;
import dev.bailiwick.authorization.catalogue.Permission;
import dev.bailiwick.authorization.catalogue.Placement;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.decision.AccessRequest;
import dev.bailiwick.authorization.decision.AskedSubject;
import dev.bailiwick.authorization.decision.Decisions;
import dev.bailiwick.authorization.decision.Location.InWorkspace;
import dev.bailiwick.authorization.decision.Location.Nowhere;
import dev.bailiwick.authorization.decision.OwnResources;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.grant.Scope.OnTenant;
import dev.bailiwick.authorization.grant.Scope.OnWorkspace;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.authorization.role.BuiltInRoles;
import dev.bailiwick.authorization.role.Role;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may do what where, asked of the one {@code decide}: everybody, everything, everywhere. */
final class RoleMatrix {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  /** A type as a product would bring it, so that the wildcards of roles have something to reach. */
  private static final Product DOCUMENTS =
      new Product(
          "documents",
          List.of(
              new ResourceType("document", Placement.WORKSPACE, List.of("read", "edit", "share"))),
          Map.of(),
          List.of());

  private final Map<String, UserId> people = new LinkedHashMap<>();
  private final Map<String, String> places = new LinkedHashMap<>();
  private final Policy policy;

  /** Everybody in this tenant; the installation's own has permissions that no other has. */
  RoleMatrix(TenantId tenant) {
    WorkspaceId here = WorkspaceId.random();
    WorkspaceId below = WorkspaceId.random();
    WorkspaceId beside = WorkspaceId.random();
    places.put("tenant", tenant.toString());
    places.put("here", here.toString());
    places.put("below", below.toString());
    places.put("beside", beside.toString());
    PolicyRows rows =
        PolicyRows.empty(tenant)
            .with(workspace(here, null))
            .with(workspace(below, here))
            .with(workspace(beside, null));
    for (Role role : BuiltInRoles.of(tenant).values()) {
      UserId holder = UserId.random();
      people.put(role.name(), holder);
      Scope scope =
          role.name().startsWith("bw.workspace_") ? new OnWorkspace(here) : new OnTenant();
      rows =
          rows.with(new MemberAdded(holder, null))
              .with(
                  new GrantAdded(
                      new Grant(GrantId.random(), Subject.of(holder), role.name(), scope, null)));
    }
    UserId idle = UserId.random();
    people.put("nothing", idle);
    rows = rows.with(new MemberAdded(idle, null));
    people.put("neighbour", UserId.random()); // the owner of another tenant, and nobody here
    PolicyRows system =
        PolicyRows.empty(TenantId.SYSTEM).with(new PolicyChange.ProductPut(DOCUMENTS));
    CasbinPolicyCompiler compiler = new CasbinPolicyCompiler();
    policy = compiler.compile(rows, compiler.installation(system));
  }

  private static WorkspaceCreated workspace(WorkspaceId id, @Nullable WorkspaceId parent) {
    return new WorkspaceCreated(id, parent, "w", new Personal("W"));
  }

  /** The columns, in order. */
  List<String> roles() {
    return List.copyOf(people.keySet());
  }

  /** The places where there can be something of this permission's type. */
  Stream<String> placesOf(Permission permission) {
    return places.keySet().stream().filter(place -> canLieIn(permission, place));
  }

  List<Permission> permissions() {
    return policy.catalogue().permissions();
  }

  boolean has(Permission permission) {
    return permissions().contains(permission);
  }

  boolean permits(String role, Permission permission, String place) {
    Reference resource = resource(permission, place);
    AccessRequest request =
        new AccessRequest(
            AskedSubject.of(Subject.of(requireNonNull(people.get(role)))),
            permission.action(),
            resource,
            ResourceType.isOwn(permission.type())
                ? OwnResources.locate(policy, resource)
                : new InWorkspace(places.get(place)),
            NOW);
    return Decisions.decide(policy, request).permitted();
  }

  private boolean canLieIn(Permission permission, String place) {
    return ResourceType.isOwn(permission.type())
        ? !(OwnResources.locate(policy, resource(permission, place)) instanceof Nowhere)
        : !place.equals("tenant");
  }

  private Reference resource(Permission permission, String place) {
    return ResourceType.isOwn(permission.type())
        ? new Reference(permission.type(), requireNonNull(places.get(place)))
        : new Reference(permission.type(), "42");
  }
}
