package dev.bailiwick.authorization.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.casbin.CasbinPolicyCompiler;
import dev.bailiwick.authorization.catalogue.Placement;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.condition.Operand;
import dev.bailiwick.authorization.condition.Source;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.decision.AccessRequest;
import dev.bailiwick.authorization.decision.AskedSubject;
import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.APolicy;
import dev.bailiwick.authorization.policy.Documents;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupPut;
import dev.bailiwick.authorization.policy.PolicyChange.ProductPut;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceArchived;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.authorization.role.Effect;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is named as somebody who may make a step for Rick. */
class MakersTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00.123456Z");

  private static final Reference BOOK = new Reference("book", "978");
  private static final Product SHELVES =
      new Product(
          "shelves",
          List.of(
              new ResourceType(
                  "book", Placement.WORKSPACE, true, List.of("read"), Set.of(), Map.of())),
          Map.of(),
          List.of());

  private final UserId rick = UserId.random();
  private final WorkspaceId design = WorkspaceId.random();
  private final WorkspaceId sales = WorkspaceId.random();
  private final WorkspaceId old = WorkspaceId.random();
  private final GroupId team = GroupId.random();
  private final Grant barring = grant("barred", null);
  private final Grant expired = grant("reader", NOW);
  private final APolicy policy =
      APolicy.ofSomeTenant()
          .workspace(design)
          .workspace(sales)
          .workspace(old)
          .with(new WorkspaceArchived(old, true))
          .externalMember(rick, "rick@the-citadel.com")
          .with(role("reader", new RoleEntry("document", "read")))
          .with(role("barred", new RoleEntry("document", "read", Effect.DENY, null)))
          .with(role("giver", new RoleEntry("bw.grant", "create")))
          .with(
              role(
                  "reading_giver",
                  new RoleEntry("bw.grant", "create"),
                  new RoleEntry("document", "read")))
          .with(role("keeper", new RoleEntry("bw.resource", "change")))
          .with(role("keeper_of_42", changing("document:42")))
          .with(role("keeper_of_43", changing("document:43")))
          .with(new GroupPut(team, "team"))
          .grant(Subject.of(team), "reader", APolicy.on(design))
          .with(new GrantAdded(barring))
          .with(new GrantAdded(expired));

  private Grant grant(String role, @Nullable Instant until) {
    return new Grant(GrantId.random(), Subject.of(rick), role, APolicy.on(design), until);
  }

  private static RolePut role(String name, RoleEntry... entries) {
    return new RolePut(Role.custom(name, List.of(entries), List.of()));
  }

  private static RoleEntry changing(String entry) {
    Condition isIt =
        new Condition.Equals(
            new Operand.Attribute(Source.RESOURCE, "id"),
            new Operand.Literal(new Value.Text(entry)));
    return new RoleEntry("bw.resource", "change", Effect.ALLOW, isIt);
  }

  private Step step(String named) {
    return switch (named) {
      case "give" -> new Step.Give("reader", APolicy.on(design));
      case "give everywhere" -> new Step.Give("reader", APolicy.everywhere());
      case "join" -> new Step.Join(team);
      case "end" -> new Step.End(barring.id());
      case "renew" -> new Step.Renew(expired.id());
      case "set of member" -> new Step.SetOfMember("department", new Value.Text("sales"));
      case "set of resource" -> new Step.SetOfResource("owner", new Value.Text("rick"));
      case "turn on" -> new Step.TurnOn("sharing");
      case "restore" -> new Step.Restore(old);
      default -> throw new IllegalArgumentException(named);
    };
  }

  private Scope scope(String named) {
    return switch (named) {
      case "design" -> APolicy.on(design);
      case "sales" -> APolicy.on(sales);
      case "old" -> APolicy.on(old);
      default -> APolicy.everywhere();
    };
  }

  private Proposal proposal(String step) {
    return makers(Documents.INSTALLATION, new Reference("document", "42")).of(step(step));
  }

  private Makers makers(Installation installation, Reference asked) {
    AccessRequest request =
        new AccessRequest(
            AskedSubject.of("user", "rick@the-citadel.com"),
            "read",
            asked,
            new Location.InWorkspace(design.toString()),
            NOW);
    Policy compiled = new CasbinPolicyCompiler().compile(policy.rows(), installation);
    return new Makers(policy.rows(), compiled, Subject.of(rick), request);
  }

  @ParameterizedTest
  @CsvSource({
    "give, bw.owner, tenant, true",
    "give, bw.admin, tenant, true",
    "give, bw.workspace_admin, design, true",
    "give, bw.workspace_admin, sales, false",
    "give, bw.workspace_editor, design, false",
    "give, giver, design, false",
    "give, reading_giver, design, true",
    "give everywhere, bw.workspace_admin, design, false",
    "give everywhere, reading_giver, tenant, true",
    "join, bw.admin, tenant, true",
    "join, bw.workspace_admin, design, false",
    "end, bw.workspace_admin, design, true",
    "end, bw.workspace_admin, sales, false",
    "end, giver, design, false",
    "renew, bw.workspace_admin, design, true",
    "renew, reading_giver, design, false",
    "set of member, bw.admin, tenant, true",
    "set of member, bw.workspace_admin, design, false",
    "set of resource, keeper, design, true",
    "set of resource, keeper, sales, false",
    "set of resource, keeper_of_42, design, true",
    "set of resource, keeper_of_43, design, false",
    "turn on, bw.owner, tenant, false",
    "restore, bw.admin, tenant, true",
    "restore, bw.workspace_admin, old, false",
  })
  void whoHasThePermissionAndHoldsWhatIsGivenMay(String step, String role, String on, boolean may) {
    UserId morty = UserId.random();
    policy.externalMember(morty, "morty").grant(morty, role, scope(on));
    assertEquals(may ? List.of(new Reference("user", "morty")) : List.of(), proposal(step).by());
  }

  @ParameterizedTest
  @CsvSource({
    "give, bw.grant:create",
    "join, bw.group:change",
    "end, bw.grant:delete",
    "renew, bw.grant:delete bw.grant:create",
    "set of member, bw.member:change",
    "set of resource, bw.resource:change",
    "turn on, bw.override:change",
    "restore, bw.workspace:restore",
  })
  void whatItNeedsIsSaidAndForWhom(String step, String permissions) {
    Proposal proposal = proposal(step);
    assertEquals(List.of(permissions.split(" ")), proposal.permissions());
    assertEquals(Subject.of(rick), proposal.subject());
  }

  @ParameterizedTest
  @CsvSource({"design, true", "sales, false"})
  void theFirstGrantOnARegisteredResourceIsGivenWhereThatLies(String on, boolean may) {
    UserId morty = UserId.random();
    policy.externalMember(morty, "morty").grant(morty, "bw.workspace_admin", scope(on));
    Installation installation =
        Documents.installation(new ProductPut(Documents.PRODUCT), new ProductPut(SHELVES));
    Step give = new Step.Give("bw.workspace_viewer", new Scope.OnResource(BOOK));
    assertEquals(
        may ? List.of(new Reference("user", "morty")) : List.of(),
        makers(installation, BOOK).of(give).by());
  }

  @Test
  void anApplicationMayToo() {
    ApplicationId shop = ApplicationId.random();
    policy.application(shop).grant(Subject.of(shop), "bw.admin", APolicy.everywhere());
    assertEquals(List.of(new Reference("application", shop.toString())), proposal("give").by());
  }

  @Test
  void someAreEnough() {
    Stream.generate(UserId::random)
        .limit(9)
        .forEach(admin -> policy.member(admin).grant(admin, "bw.admin", APolicy.everywhere()));
    assertEquals(5, proposal("give").by().size());
  }
}
