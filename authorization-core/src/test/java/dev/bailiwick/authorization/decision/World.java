package dev.bailiwick.authorization.decision;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.casbin.CasbinPolicyCompiler;
import dev.bailiwick.authorization.catalogue.Placement;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.condition.Conditions;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.json.CanonicalJson;
import dev.bailiwick.authorization.policy.Documents;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.Plan;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupPut;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.PlanPut;
import dev.bailiwick.authorization.policy.PolicyChange.ProductPut;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.authorization.role.Effect;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A small tenant to which a test says one thing after another. Alice is a member; {@code ui} lies
 * beneath {@code design}; {@code sales} beside it. There are documents (in workspaces), invoices
 * (on the tenant) and a role {@code seller} of the product's.
 */
final class World {

  static final Instant NOW = Instant.parse("2026-11-20T12:00:00.123456Z");

  private static final Product PRODUCT =
      new Product(
          "shop",
          List.of(
              new ResourceType(
                  "document",
                  Placement.WORKSPACE,
                  false,
                  List.of("read", "edit", "share"),
                  Set.of(),
                  Map.of("share", "sharing")),
              new ResourceType("invoice", Placement.TENANT, List.of("read", "pay"))),
          Map.of("person", "user", "robot", "application"),
          List.of(
              new Role("clerk", false, List.of(new RoleEntry("invoice", "pay"))),
              new Role("seller", false, List.of(), List.of("clerk"))));

  private static final Installation INSTALLATION =
      Documents.installation(
          new ProductPut(PRODUCT),
          new PlanPut(new Plan("pro", Set.of("sharing"), Map.of())),
          new PlanPut(new Plan("free", Set.of(), Map.of())));

  final UserId alice = UserId.random();
  final ApplicationId robot = ApplicationId.random();
  final GroupId team = GroupId.random();
  final WorkspaceId design = WorkspaceId.random();
  final WorkspaceId ui = WorkspaceId.random();
  final WorkspaceId sales = WorkspaceId.random();
  private PolicyRows rows =
      PolicyRows.empty(TenantId.random())
          .at(1)
          .with(
              List.of(
                  new MemberAdded(alice, null),
                  new ApplicationAdded(robot, TenantId.SYSTEM, new Personal("Robot")),
                  new GroupPut(team, "team"),
                  new WorkspaceCreated(design, null, "design", new Personal("Design")),
                  new WorkspaceCreated(ui, design, "ui", new Personal("UI")),
                  new WorkspaceCreated(sales, null, "sales", new Personal("Sales"))));

  World say(PolicyChange... changes) {
    rows = rows.with(List.of(changes));
    return this;
  }

  /** A role of the tenant's own: {@code "document:read"}, or {@code "!document:read"} to deny. */
  World role(String name, String... entries) {
    return role(name, List.of(entries), List.of());
  }

  World role(String name, List<String> entries, List<String> includes) {
    List<RoleEntry> all = entries.stream().map(text -> entry(text, null)).toList();
    return say(new RolePut(Role.custom(name, all, includes)));
  }

  World role(String name, String entry, String condition) {
    return say(
        new RolePut(Role.custom(name, List.of(entry(entry, condition(condition))), List.of())));
  }

  static RoleEntry entry(String text, @Nullable Condition condition) {
    Effect effect = text.startsWith("!") ? Effect.DENY : Effect.ALLOW;
    String permission = effect == Effect.DENY ? text.substring(1) : text;
    int colon = permission.indexOf(':');
    return new RoleEntry(
        permission.substring(0, colon), permission.substring(colon + 1), effect, condition);
  }

  /** A condition, with ' for ". */
  static Condition condition(String json) {
    return Conditions.read(CanonicalJson.read(json.replace('\'', '"')));
  }

  World give(String role) {
    return give(Subject.of(alice), role, new Scope.OnTenant(), null, null);
  }

  World give(String role, WorkspaceId on) {
    return give(Subject.of(alice), role, new Scope.OnWorkspace(on), null, null);
  }

  World give(
      Subject to, String role, Scope on, @Nullable Instant until, @Nullable String condition) {
    return give(GrantId.random(), to, role, on, until, condition);
  }

  World give(
      GrantId id,
      Subject to,
      String role,
      Scope on,
      @Nullable Instant until,
      @Nullable String condition) {
    Condition read = condition == null ? null : condition(condition);
    return say(new GrantAdded(new Grant(id, to, role, on, until, read)));
  }

  static GrantId grantId(int number) {
    return new GrantId(new UUID(0, number));
  }

  PolicyRows rows() {
    return rows;
  }

  Policy policy() {
    return new CasbinPolicyCompiler().compile(rows, INSTALLATION);
  }

  /** What alice is told who asks for this, such as {@code document:read}, in that workspace. */
  String asked(String permission, WorkspaceId in) {
    return decide(request("user", alice.toString(), permission, in)).code();
  }

  /** The same on the tenant itself. */
  String asked(String permission) {
    return decide(onTenant("user", alice.toString(), permission)).code();
  }

  Decision decide(AccessRequest request) {
    return Decisions.decide(policy(), request);
  }

  AccessRequest request(String type, String id, String permission, WorkspaceId in) {
    return request(type, id, permission, new Location.InWorkspace(in.toString()), Map.of());
  }

  AccessRequest onTenant(String type, String id, String permission) {
    return request(type, id, permission, new Location.OnTenant(), Map.of());
  }

  AccessRequest request(
      String type, String id, String permission, Location where, Map<String, Value> attributes) {
    int colon = permission.indexOf(':');
    String resource = permission.substring(0, colon);
    String resourceId = resource.equals("bw.tenant") ? rows.tenant().toString() : "42";
    return new AccessRequest(
        AskedSubject.of(type, id),
        Map.of("sent", new Value.Text("by caller"), "department", new Value.Text("sent")),
        permission.substring(colon + 1),
        Map.of("soft", new Value.Flag(true)),
        new Reference(resource, resourceId),
        attributes,
        where,
        Map.of("ip", new Value.Text("10.0.0.1")),
        NOW);
  }
}
