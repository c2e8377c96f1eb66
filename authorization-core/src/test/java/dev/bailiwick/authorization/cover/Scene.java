package dev.bailiwick.authorization.cover;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.condition.Operand.Attribute;
import dev.bailiwick.authorization.condition.Operand.Literal;
import dev.bailiwick.authorization.condition.Source;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.Documents;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupPut;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.role.Effect;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A tenant whose policy a test says line by line: {@code design} with {@code ui} beneath it, {@code
 * sales} beside it.
 */
final class Scene {

  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final Instant SOON = NOW.plusSeconds(60);
  static final Instant LATER = NOW.plusSeconds(3600);

  static final Scope TENANT = new Scope.OnTenant();
  static final WorkspaceId DESIGN = WorkspaceId.random();
  static final WorkspaceId UI = WorkspaceId.random();
  static final WorkspaceId SALES = WorkspaceId.random();
  static final Scope ON_DESIGN = new Scope.OnWorkspace(DESIGN);
  static final Scope ON_UI = new Scope.OnWorkspace(UI);
  static final Scope ON_SALES = new Scope.OnWorkspace(SALES);
  static final Scope ON_42 = new Scope.OnResource(new Reference("document", "42"));

  static final Condition IN_SALES = isIn("sales");
  static final Condition IN_LAW = isIn("law");

  private PolicyRows rows = PolicyRows.empty(TenantId.random());

  Scene() {
    say(
        new WorkspaceCreated(DESIGN, null, "design", new Personal("Design")),
        new WorkspaceCreated(UI, DESIGN, "ui", new Personal("UI")),
        new WorkspaceCreated(SALES, null, "sales", new Personal("Sales")));
  }

  private static Condition isIn(String department) {
    return new Condition.Equals(
        new Attribute(Source.SUBJECT, "department"), new Literal(new Value.Text(department)));
  }

  PolicyRows rows() {
    return rows;
  }

  void say(PolicyChange... changes) {
    rows = rows.with(List.of(changes));
  }

  UserId member() {
    UserId member = UserId.random();
    say(new MemberAdded(member, null));
    return member;
  }

  /** A member who holds this role there. */
  UserId holding(String role, Scope on) {
    UserId member = member();
    say(giving(member, role, on));
    return member;
  }

  /** A member who holds these permissions there, by a role of their own. */
  UserId allowed(Scope on, String... permissions) {
    return holding(role(Stream.of(permissions).map(Scene::allow).toArray(RoleEntry[]::new)), on);
  }

  GroupId group(UserId... members) {
    GroupId group = GroupId.random();
    say(new GroupPut(group, "finance"));
    for (UserId member : members) {
      say(new GroupMemberAdded(group, member));
    }
    return group;
  }

  ApplicationId application(String role, Scope on) {
    ApplicationId application = ApplicationId.random();
    say(new ApplicationAdded(application, rows.tenant(), new Personal("Shop")));
    say(giving(Subject.of(application), role, on, null, null));
    return application;
  }

  /** The name of a role that says this. */
  String role(RoleEntry... entries) {
    String name = "r" + rows.roles().size();
    say(new RolePut(Role.custom(name, List.of(entries), List.of())));
    return name;
  }

  static RoleEntry allow(String permission) {
    return entry(permission, Effect.ALLOW, null);
  }

  static RoleEntry allow(String permission, Condition condition) {
    return entry(permission, Effect.ALLOW, condition);
  }

  static RoleEntry deny(String permission) {
    return entry(permission, Effect.DENY, null);
  }

  private static RoleEntry entry(String permission, Effect effect, @Nullable Condition condition) {
    int colon = permission.lastIndexOf(':');
    return new RoleEntry(
        permission.substring(0, colon), permission.substring(colon + 1), effect, condition);
  }

  static GrantAdded giving(UserId to, String role, Scope on) {
    return giving(Subject.of(to), role, on, null, null);
  }

  static GrantAdded giving(UserId to, String role, Scope on, Instant until) {
    return giving(Subject.of(to), role, on, until, null);
  }

  static GrantAdded giving(
      Subject to, String role, Scope on, @Nullable Instant until, @Nullable Condition condition) {
    return new GrantAdded(new Grant(GrantId.random(), to, role, on, until, condition));
  }

  /** The grant that this member alone holds. */
  GrantId grantOf(UserId member) {
    return rows.grantsTo(Subject.of(member)).getFirst().id();
  }

  /** What it comes to when the member makes these changes. */
  String outcome(UserId by, PolicyChange... changes) {
    return outcome(Subject.of(by), changes);
  }

  String outcome(Subject by, PolicyChange... changes) {
    return Outcome.of(
        () -> {
          PolicyRows after = rows.with(List.of(changes));
          Cover.require(Documents.INSTALLATION, rows, after, by, NOW);
          return after;
        });
  }
}
