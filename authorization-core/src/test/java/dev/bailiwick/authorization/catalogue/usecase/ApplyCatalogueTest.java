package dev.bailiwick.authorization.catalogue.usecase;

import static dev.bailiwick.authorization.Outcome.DONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.catalogue.Placement;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.policy.Plan;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.FeatureOverridden;
import dev.bailiwick.authorization.policy.PolicyChange.PlanPut;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.authorization.resource.RegisteredResource;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A product's part of the catalogue: applied whole, and never from under anyone who uses it. */
class ApplyCatalogueTest {

  private static final ResourceType LEDGER =
      new ResourceType(
          "ledger",
          Placement.TENANT,
          true,
          List.of("read", "post", "close"),
          Set.of("ip"),
          Map.of("close", "closing"));
  private static final Role CLERK =
      Role.custom("clerk", List.of(new RoleEntry("ledger", "post")), List.of("bw.member"));
  private static final Product BOOKS =
      new Product("books", List.of(LEDGER), Map.of("identity", "user"), List.of(CLERK));

  private final Ground ground = new Ground();
  private final Acme acme = Acme.on(ground);
  private final Operators operators = new Operators(ground);
  private final Person operator = operators.holding("bw.owner");
  private final ApplyCatalogue catalogue =
      new ApplyCatalogue(
          ground.reads(), ground.ports().policies(), ground.policy(), ground.ports().uses());
  private final CatalogueDirectory directory =
      new CatalogueDirectory(ground.reads(), ground.ports().policies());

  private static Product books(ResourceType type, Role... roles) {
    return new Product("books", List.of(type), Map.of("identity", "user"), List.of(roles));
  }

  private static ResourceType ledger(Placement placed, boolean registered, String... actions) {
    return new ResourceType("ledger", placed, registered, List.of(actions), Set.of(), Map.of());
  }

  private String applies(Product product) {
    return applies(operator, product);
  }

  private String applies(Caller by, Product product) {
    return Outcome.of(() -> catalogue.apply(by, product));
  }

  private String removes(String product) {
    return Outcome.of(() -> catalogue.remove(operator, product));
  }

  private void inSystem(PolicyChange change) {
    ground.ports().append(TenantId.SYSTEM, change);
  }

  @Test
  void aPartIsReadAsItWasAppliedAndHoldsAtOnce() {
    assertEquals(DONE, applies(BOOKS));
    assertEquals(BOOKS, directory.get(operator, "books"));
    assertEquals(
        List.of("books", "documents"),
        directory.whole(operator).products().stream().map(Product::name).toList());
    acme.give(acme.member(), "clerk", "tenant");
  }

  @Test
  void theSameFileAgainIsNoVersion() {
    long version = catalogue.apply(operator, BOOKS).policyVersion();
    assertEquals(version, catalogue.apply(operator, BOOKS).policyVersion());
    assertEquals(version, ground.ports().rows(TenantId.SYSTEM).version());
  }

  @ParameterizedTest
  @CsvSource({"bw.owner, done", "bw.admin, done", "bw.provisioner, done", "bw.member, forbidden"})
  void whoAppliesIt(String held, String outcome) {
    Person someone = operators.holding(held);
    assertEquals(outcome, applies(someone, BOOKS));
    assertEquals(outcome, Outcome.of(() -> directory.whole(someone)));
    assertEquals("forbidden", applies(acme.owner(), BOOKS));
  }

  @Test
  void whatNobodyUsesGoes() {
    applies(BOOKS);
    assertEquals(DONE, applies(books(ledger(Placement.WORKSPACE, false, "read"))));
    assertEquals(DONE, removes("books"));
    assertEquals("not_found", removes("books"));
    assertEquals("not_found", Outcome.of(() -> directory.get(operator, "books")));
  }

  @Test
  void aTypeThatARoleNamesStaysAsItIs() {
    applies(books(LEDGER));
    acme.change(
        new RolePut(Role.custom("closer", List.of(new RoleEntry("ledger", "close")), List.of())));
    assertEquals("in_use", removes("books"));
    assertEquals("in_use", applies(books(ledger(Placement.TENANT, true, "read", "post"))));
    assertEquals(
        "in_use", applies(books(ledger(Placement.WORKSPACE, true, "read", "post", "close"))));
    assertEquals(
        DONE, applies(books(ledger(Placement.TENANT, true, "read", "post", "close", "open"))));
  }

  @Test
  void aTypeThatAResourceIsOfIsNeitherDroppedNorMoved() {
    applies(books(LEDGER));
    RegisteredResource resource =
        new RegisteredResource(new Reference("ledger", "2026"), null, Map.of());
    ground
        .ports()
        .transactions()
        .inTenant(
            acme.tenant(),
            () -> {
              ground.ports().resources().put(acme.tenant(), resource, ground.now());
              return resource;
            });
    assertEquals("in_use", removes("books"));
    assertEquals(
        "in_use", applies(books(ledger(Placement.TENANT, false, "read", "post", "close"))));
    assertEquals(
        "in_use", applies(books(ledger(Placement.WORKSPACE, true, "read", "post", "close"))));
    assertEquals(DONE, applies(books(ledger(Placement.TENANT, true, "read"))));
  }

  @Test
  void aRoleThatIsGrantedStays() {
    applies(BOOKS);
    acme.give(acme.member(), "clerk", "tenant");
    Refusal refused = assertThrows(Refusal.class, () -> catalogue.apply(operator, books(LEDGER)));
    assertEquals("in_use", refused.code());
    assertTrue(refused.message().contains(acme.tenant().toString()));
  }

  @Test
  void whatAnotherProductNamesStays() {
    applies(BOOKS);
    Product audit =
        new Product(
            "audit",
            List.of(),
            Map.of(),
            List.of(
                Role.custom(
                    "auditor", List.of(new RoleEntry("ledger", "read")), List.of("clerk"))));
    assertEquals(DONE, applies(audit));
    assertEquals("in_use", applies(books(LEDGER)));
    assertEquals("in_use", applies(books(ledger(Placement.TENANT, true, "post"), CLERK)));
    assertEquals("in_use", removes("books"));
    assertEquals(DONE, removes("audit"));
    assertEquals(DONE, removes("books"));
  }

  @Test
  void aFeatureThatAPlanOrATenantHasStays() {
    applies(BOOKS);
    Product without = books(ledger(Placement.TENANT, true, "read", "post", "close"), CLERK);
    inSystem(new PlanPut(new Plan("pro", Set.of("closing"), Map.of())));
    assertEquals("in_use", applies(without));
    inSystem(new PolicyChange.PlanRemoved("pro"));
    acme.change(new FeatureOverridden("closing", true));
    assertEquals("in_use", applies(without));
    acme.change(new FeatureOverridden("closing", null));
    assertEquals(DONE, applies(without));
  }

  @Test
  void aNameThatIsSomebodyElsesIsRefused() {
    applies(BOOKS);
    Product same = new Product("other", BOOKS.types(), Map.of(), List.of());
    assertEquals("taken", applies(same));
    assertEquals("taken", applies(new Product("other", List.of(), Map.of(), BOOKS.roles())));
    assertEquals(
        "taken", applies(new Product("other", List.of(), Map.of("identity", "user"), List.of())));
    acme.change(new RolePut(Role.custom("mine", List.of(), List.of())));
    assertEquals(
        "taken",
        applies(
            new Product(
                "other", List.of(), Map.of(), List.of(Role.custom("mine", List.of(), List.of())))));
  }

  @ParameterizedTest
  @CsvSource({
    "ledger, post,     bw.owner, roles[0].includes",
    "ledger, post,     absent,   roles[0].includes",
    "ledger, post,     clerk,    roles[0].includes",
    "ledger, absent,   bw.guest, roles[0].entries",
    "absent, read,     bw.guest, roles[0].entries",
    "bw.catalogue, change, bw.guest, roles[0].entries",
  })
  void aRoleKnowsWhatItNames(String type, String action, String includes, String field) {
    Role clerk = Role.custom("clerk", List.of(new RoleEntry(type, action)), List.of(includes));
    Refusal refused =
        assertThrows(Refusal.class, () -> catalogue.apply(operator, books(LEDGER, clerk)));
    assertEquals(field, refused.field());
    assertEquals("not_found", Outcome.of(() -> directory.get(operator, "books")));
  }
}
