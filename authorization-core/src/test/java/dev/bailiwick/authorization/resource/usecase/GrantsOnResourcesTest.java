package dev.bailiwick.authorization.resource.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.catalogue.Placement;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.grant.usecase.GrantDirectory;
import dev.bailiwick.authorization.history.AsOf;
import dev.bailiwick.authorization.policy.PolicyChange.ProductPut;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.authorization.role.Effect;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A grant on a registered resource lies where that does, and moves with it. */
class GrantsOnResourcesTest {

  private static final Product SHELVES =
      new Product(
          "shelves",
          List.of(
              new ResourceType(
                  "book", Placement.WORKSPACE, true, List.of("read"), Set.of(), Map.of())),
          Map.of(),
          List.of());
  private static final Reference BOOK = new Reference("book", "978");
  private static final Scope ON_BOOK = new Scope.OnResource(BOOK);

  private final Ground ground = new Ground();
  private final Acme acme = Acme.on(ground);
  private final Person bob = acme.member();

  @BeforeEach
  void aBookInDesignsUi() {
    ground.ports().append(TenantId.SYSTEM, new ProductPut(SHELVES));
    ground.snapshots().forget(TenantId.SYSTEM);
    lies(acme.ui());
  }

  private void lies(WorkspaceId workspace) {
    new PutResource(
            ground.policy(), ground.ports().resources(), ground.ports().acts(ground.clock()))
        .put(
            acme.owner(),
            acme.tenant(),
            new PutResource.Wanted(BOOK, workspace.toString(), Map.of()));
  }

  private String gives(Person giver, String role) {
    return Outcome.of(() -> ground.give(giver, acme.tenant(), bob.subject(), role, ON_BOOK));
  }

  private GrantId given() {
    return ground
        .give(acme.owner(), acme.tenant(), bob.subject(), "bw.workspace_viewer", ON_BOOK)
        .value()
        .id();
  }

  private String takes(Person taker, GrantId grant) {
    return Outcome.of(() -> ground.take(taker, acme.tenant(), grant));
  }

  @ParameterizedTest
  @CsvSource({
    "design, bw.workspace_viewer, done",
    "ui, bw.workspace_viewer, done",
    "ui, bw.member, beyond_own_holdings",
    "sales, bw.workspace_viewer, forbidden"
  })
  void whoIsTrustedWithGrantsWhereItLiesGivesThem(String trusted, String role, String outcome) {
    assertEquals(outcome, gives(acme.holding("bw.workspace_admin", trusted), role));
  }

  @Test
  void itIsEndedByThoseWhereItLiesNow() {
    Person ofUi = acme.holding("bw.workspace_admin", "ui");
    Person ofSales = acme.holding("bw.workspace_admin", "sales");
    GrantId grant = given();
    assertEquals("forbidden", takes(ofSales, grant));
    lies(acme.sales());
    assertEquals("forbidden", takes(ofUi, grant));
    assertEquals(Outcome.DONE, takes(ofSales, grant));
  }

  @ParameterizedTest
  @CsvSource({"sales, done", "ui, beyond_own_holdings"})
  void whoeverIsDeniedWhatItGivesDoesNotGiveIt(String deniedOn, String outcome) {
    RoleEntry deny = new RoleEntry("book", "read", Effect.DENY, null);
    acme.change(new RolePut(Role.custom("no_reader", List.of(deny), List.of())));
    Person admin = acme.holding("bw.workspace_admin", "design");
    acme.give(admin, "no_reader", deniedOn);
    assertEquals(outcome, gives(admin, "bw.workspace_viewer"));
  }

  @Test
  void itIsListedWhereItLiesAndAsOfThenWhereItLay() {
    GrantId grant = given();
    AsOf then = new AsOf.Version(ground.ports().rows(acme.tenant()).version());
    assertEquals(List.of(grant), listed(acme.design(), new AsOf.Now()));
    assertEquals(List.of(), listed(acme.sales(), new AsOf.Now()));
    ground.pass(Duration.ofMinutes(1));
    lies(acme.sales());
    assertEquals(List.of(grant), listed(acme.sales(), new AsOf.Now()));
    assertEquals(List.of(grant), listed(acme.design(), then));
    assertEquals(List.of(), listed(acme.sales(), then));
  }

  private List<GrantId> listed(WorkspaceId workspace, AsOf asOf) {
    return new GrantDirectory(ground.reads(), ground.history())
            .list(acme.owner(), acme.tenant(), workspace, asOf, new Page.Request(null, 10))
            .items()
            .stream()
            .map(Grant::id)
            .toList();
  }
}
