package dev.bailiwick.authorization.history;

import static dev.bailiwick.authorization.Outcome.DONE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.DisplayName;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.usecase.GrantDirectory;
import dev.bailiwick.authorization.group.usecase.AddToGroup;
import dev.bailiwick.authorization.group.usecase.CreateGroup;
import dev.bailiwick.authorization.group.usecase.GroupDirectory;
import dev.bailiwick.authorization.group.usecase.RemoveFromGroup;
import dev.bailiwick.authorization.group.usecase.RemoveGroup;
import dev.bailiwick.authorization.policy.Documents;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.ProductPut;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import dev.bailiwick.authorization.role.usecase.PutRole;
import dev.bailiwick.authorization.role.usecase.RemoveRole;
import dev.bailiwick.authorization.role.usecase.RoleDirectory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Grants, roles and groups as they were, for those who may read them today. */
class PastReadsTest {

  private static final AsOf NOW = new AsOf.Now();
  private static final Page.Request ALL = new Page.Request(null, 200);

  private final Ground ground = new Ground();
  private final Acme acme = Acme.on(ground);
  private final GrantDirectory grants = new GrantDirectory(ground.reads(), ground.history());
  private final GroupDirectory groups = new GroupDirectory(ground.reads(), ground.history());
  private final RoleDirectory roles =
      new RoleDirectory(ground.reads(), ground.snapshots(), ground.history());

  private AsOf.Version version() {
    return new AsOf.Version(ground.ports().rows(acme.tenant()).version());
  }

  private Grant grant(Person holder) {
    return ground.ports().rows(acme.tenant()).grantsTo(holder.subject()).getFirst();
  }

  private void take(Grant grant) {
    ground.pass(Duration.ofMinutes(1));
    ground.take(acme.owner(), acme.tenant(), grant.id());
  }

  private List<Grant> listed(Caller by, @Nullable WorkspaceId workspace, AsOf asOf) {
    return grants.list(by, acme.tenant(), workspace, asOf, ALL).items();
  }

  private String reads(Caller by, Grant grant, AsOf asOf) {
    return Outcome.of(() -> grants.get(by, acme.tenant(), grant.id(), asOf));
  }

  @Test
  void aGrantThatIsGoneIsReadAsOfAVersionOrATime() {
    Grant gone = grant(acme.holding("bw.workspace_viewer", "design"));
    AsOf version = version();
    AsOf time = new AsOf.Time(ground.now());
    take(gone);
    assertEquals("not_found", reads(acme.owner(), gone, NOW));
    assertEquals("not_found", reads(acme.owner(), gone, version()));
    assertEquals("not_found", reads(acme.owner(), gone, new AsOf.Time(ground.now())));
    for (AsOf then : List.of(version, time)) {
      assertEquals(gone, grants.get(acme.owner(), acme.tenant(), gone.id(), then));
      assertEquals(List.of(gone), listed(acme.owner(), acme.design(), then));
      assertEquals(List.of(), listed(acme.owner(), acme.sales(), then));
    }
    assertEquals(List.of(), listed(acme.owner(), acme.design(), NOW));
  }

  @Test
  void theRightToReadIsTodays() {
    Person admin = acme.holding("bw.admin", "tenant");
    Person here = acme.holding("bw.workspace_admin", "design");
    Grant stands = grant(acme.holding("bw.workspace_viewer", "ui"));
    Grant gone = grant(acme.holding("bw.workspace_viewer", "ui"));
    AsOf then = version();
    Person later = acme.holding("bw.admin", "tenant");
    take(gone);
    take(grant(admin));
    assertEquals("forbidden", reads(admin, stands, then));
    assertEquals(DONE, reads(later, stands, then));
    assertEquals(DONE, reads(here, stands, then));
    assertEquals(Set.of(stands, grant(here)), Set.copyOf(listed(here, acme.design(), then)));
    assertEquals(Set.of(stands, gone, grant(here)), Set.copyOf(listed(later, acme.design(), then)));
    assertEquals("forbidden", Outcome.of(() -> listed(here, null, then)));
    assertEquals("forbidden", reads(here, gone, then), "what is gone is the tenant's to read");
    assertEquals("not_found", reads(here, gone, NOW));
    Acme other = Acme.on(ground);
    assertEquals("not_found", reads(other.owner(), stands, then));
  }

  @Test
  void aWorkspaceThatWasNotThereYetIsAbsent() {
    AsOf before = version();
    WorkspaceId young = WorkspaceId.random();
    acme.change(new WorkspaceCreated(young, null, "young", new Personal("Young")));
    assertEquals(List.of(), listed(acme.owner(), young, version()));
    assertEquals("not_found", Outcome.of(() -> listed(acme.owner(), young, before)));
    assertEquals("not_found", Outcome.of(() -> listed(acme.owner(), WorkspaceId.random(), before)));
  }

  @Test
  void aVersionThatThereWasNotIsAbsentAndATimeToComeIsInvalid() {
    for (AsOf absent :
        List.of(
            new AsOf.Version(0),
            new AsOf.Version(version().number() + 1),
            new AsOf.Time(ground.now().minusSeconds(1)))) {
      assertEquals("not_found", Outcome.of(() -> listed(acme.owner(), null, absent)));
    }
    AsOf future = new AsOf.Time(ground.now().plusSeconds(1));
    assertEquals("invalid_field", Outcome.of(() -> listed(acme.owner(), null, future)));
  }

  @Test
  void aGroupIsReadWithThePlacesOfThen() {
    TenantId tenant = acme.tenant();
    Person owner = acme.owner();
    UserId rick = ground.ports().newUser();
    acme.change(new MemberAdded(rick, new Personal("rick")));
    GroupId finance =
        new CreateGroup(ground.policy())
            .create(owner, tenant, new DisplayName("Finance"))
            .value()
            .id();
    AsOf empty = version();
    new AddToGroup(ground.policy()).add(owner, tenant, finance, rick.toString());
    AsOf filled = version();
    new RemoveFromGroup(ground.policy()).remove(owner, tenant, finance, rick.toString());
    new RemoveGroup(ground.policy()).remove(owner, tenant, finance);
    assertEquals("not_found", Outcome.of(() -> groups.get(owner, tenant, finance, NOW)));
    assertEquals(
        new Group(finance, "Finance", Set.of(rick)), groups.get(owner, tenant, finance, filled));
    assertEquals(1, groups.list(owner, tenant, filled, ALL).items().size());
    assertEquals(List.of(), groups.list(owner, tenant, NOW, ALL).items());
    assertEquals(List.of(), groups.members(owner, tenant, finance, empty, ALL).items());
    assertEquals(
        List.of("rick"),
        groups.members(owner, tenant, finance, filled, ALL).items().stream()
            .map(Member::externalId)
            .toList());
  }

  @Test
  void aRoleIsReadAsItSaidAndThoseOfTheProductsToo() {
    PutRole put = new PutRole(ground.policy());
    Role auditor = Role.custom("auditor", List.of(new RoleEntry("document", "read")), List.of());
    put.put(acme.owner(), acme.tenant(), auditor);
    AsOf then = version();
    AsOf time = new AsOf.Time(ground.now());
    ground.pass(Duration.ofMinutes(1));
    Role reader = Role.custom("reader", List.of(new RoleEntry("document", "read")), List.of());
    List<ResourceType> types = Documents.PRODUCT.types();
    Product more = new Product(Documents.PRODUCT.name(), types, Map.of(), List.of(reader));
    ground.ports().append(TenantId.SYSTEM, ground.now(), List.of(new ProductPut(more)));
    ground.snapshots().forget(TenantId.SYSTEM);
    ground.snapshots().forget(acme.tenant());
    new RemoveRole(ground.policy()).remove(acme.owner(), acme.tenant(), "auditor");
    assertEquals(DONE, readsRole("reader", NOW));
    assertEquals("not_found", readsRole("auditor", NOW));
    for (AsOf past : List.of(then, time)) {
      assertEquals(auditor, roles.get(acme.owner(), acme.tenant(), "auditor", past).role());
      assertEquals("not_found", readsRole("reader", past));
      assertEquals(DONE, readsRole("bw.owner", past));
    }
    int today = roles.list(acme.owner(), acme.tenant(), NOW, ALL).items().size();
    assertEquals(today, roles.list(acme.owner(), acme.tenant(), then, ALL).items().size());
    Subject nobody = ground.someone().subject();
    assertEquals(
        "not_found",
        Outcome.of(
            () -> roles.get(new Person(new UserId(nobody.id())), acme.tenant(), "auditor", then)));
  }

  private String readsRole(String role, AsOf asOf) {
    return Outcome.of(() -> roles.get(acme.owner(), acme.tenant(), role, asOf));
  }
}
