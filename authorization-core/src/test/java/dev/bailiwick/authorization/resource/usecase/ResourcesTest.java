package dev.bailiwick.authorization.resource.usecase;

import static dev.bailiwick.authorization.Outcome.DONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.catalogue.Placement;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.PolicyChange.ProductPut;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.authorization.resource.RegisteredResource;
import dev.bailiwick.authorization.resource.usecase.PutResource.Wanted;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The register: what can lie where, and that who may change it is decided where it lies. */
class ResourcesTest {

  private static final Product SHELVES =
      new Product(
          "shelves",
          List.of(
              new ResourceType(
                  "book", Placement.WORKSPACE, true, List.of("read"), Set.of(), Map.of()),
              new ResourceType(
                  "brand", Placement.TENANT, true, List.of("read"), Set.of(), Map.of())),
          Map.of(),
          List.of());
  private static final Reference BOOK = new Reference("book", "978/3 ä");

  private final Ground ground = new Ground();
  private final Acme acme = Acme.on(ground);
  private final Acts acts = ground.ports().acts(ground.clock());
  private final PutResource put =
      new PutResource(ground.policy(), ground.ports().resources(), acts);
  private final RemoveResource remove =
      new RemoveResource(ground.policy(), ground.ports().resources(), acts);
  private final ResourceDirectory directory =
      new ResourceDirectory(
          ground.ports().transactions(), ground.reads(), ground.ports().resources());

  @BeforeEach
  void shelves() {
    ground.ports().append(TenantId.SYSTEM, new ProductPut(SHELVES));
    ground.snapshots().forget(TenantId.SYSTEM);
    acme.change(
        new RolePut(
            Role.custom(
                "librarian",
                Stream.of("read", "create", "change", "delete")
                    .map(action -> new RoleEntry("bw.resource", action))
                    .toList(),
                List.of())));
  }

  private String puts(Caller by, Reference reference, @Nullable WorkspaceId in) {
    return Outcome.of(() -> put.put(by, acme.tenant(), wanted(reference, in)));
  }

  private static Wanted wanted(Reference reference, @Nullable WorkspaceId in) {
    return new Wanted(reference, in == null ? null : in.toString(), Map.of());
  }

  private RegisteredResource read(Reference reference) {
    return directory.get(acme.owner(), acme.tenant(), reference);
  }

  private String removes(Caller by, Reference reference) {
    return Outcome.of(() -> remove.remove(by, acme.tenant(), reference));
  }

  @Test
  void aResourceComesMovesAndGoes() {
    Map<String, Value> attributes = Map.of("pages", Value.of(300));
    put.put(acme.owner(), acme.tenant(), new Wanted(BOOK, acme.ui().toString(), attributes));
    assertEquals(new RegisteredResource(BOOK, acme.ui(), attributes), read(BOOK));
    assertEquals(DONE, puts(acme.owner(), BOOK, acme.sales()));
    assertEquals(new RegisteredResource(BOOK, acme.sales(), Map.of()), read(BOOK));
    assertEquals(
        List.of(read(BOOK)),
        directory.list(acme.owner(), acme.tenant(), "book", new Page.Request(null, 10)).items());
    assertEquals(DONE, removes(acme.owner(), BOOK));
    assertEquals("not_found", Outcome.of(() -> read(BOOK)));
    assertEquals("not_found", removes(acme.owner(), BOOK));
  }

  @Test
  void whoMovedItStandsInTheAuditOnceForEachChange() {
    puts(acme.owner(), BOOK, acme.ui());
    puts(acme.owner(), BOOK, acme.ui());
    ground.pass(Duration.ofSeconds(1));
    removes(acme.owner(), BOOK);
    assertEquals(List.of("resource_removed", "resource_put"), ground.ports().actsIn(acme.tenant()));
  }

  @Test
  void theRegisterMakesNoVersion() {
    long version = ground.ports().rows(acme.tenant()).version();
    puts(acme.owner(), BOOK, acme.ui());
    removes(acme.owner(), BOOK);
    assertEquals(version, ground.ports().rows(acme.tenant()).version());
  }

  @Test
  void itsGrantsEndWithIt() {
    puts(acme.owner(), BOOK, acme.ui());
    Person bob = acme.member();
    ground.give(
        acme.owner(),
        acme.tenant(),
        bob.subject(),
        "bw.workspace_viewer",
        new Scope.OnResource(BOOK));
    removes(acme.owner(), BOOK);
    assertEquals(List.of(), ground.ports().rows(acme.tenant()).grantsTo(bob.subject()));
  }

  @ParameterizedTest
  @CsvSource({
    "tenant, ui,    sales, done,      done",
    "design, ui,    design, done,     done",
    "design, ui,    sales, done,      forbidden",
    "design, sales, ui,    forbidden, forbidden",
    "ui,     ui,    design, done,     forbidden",
  })
  void whoPutsItWhereAndMovesItWhereTo(
      String held, String first, String then, String puts, String moves) {
    Person librarian = acme.holding("librarian", held);
    assertEquals(puts, puts(librarian, BOOK, workspace(first)));
    puts(acme.owner(), BOOK, workspace(first));
    assertEquals(moves, puts(librarian, BOOK, workspace(then)));
  }

  private WorkspaceId workspace(String word) {
    return ((Scope.OnWorkspace) acme.scope(word)).workspace();
  }

  @Test
  void whoReadsAndRemovesIsDecidedWhereItLies() {
    puts(acme.owner(), BOOK, acme.ui());
    Person here = acme.holding("librarian", "design");
    Person elsewhere = acme.holding("librarian", "sales");
    assertEquals(DONE, Outcome.of(() -> directory.get(here, acme.tenant(), BOOK)));
    assertEquals("forbidden", Outcome.of(() -> directory.get(elsewhere, acme.tenant(), BOOK)));
    assertEquals("forbidden", removes(elsewhere, BOOK));
    assertEquals("not_found", removes(ground.someone(), BOOK));
    assertEquals(DONE, removes(here, BOOK));
  }

  @ParameterizedTest
  @CsvSource({
    "book,     x,  ,      workspace",
    "brand,    x,  ui,    workspace",
    "document, x,  ui,    type",
    "absent,   x,  ui,    type",
    "book,     '', ui,    id",
    "book,     'a\tb', ui, id",
  })
  void whatCannotBeThere(String type, String id, @Nullable String in, String field) {
    WorkspaceId workspace = in == null ? null : workspace(in);
    Refusal refused =
        assertThrows(
            Refusal.class,
            () -> put.put(acme.owner(), acme.tenant(), wanted(new Reference(type, id), workspace)));
    assertEquals(field, refused.field());
  }

  @Test
  void aWorkspaceIsOneOfTheTenants() {
    Acme other = Acme.on(ground);
    Refusal refused =
        assertThrows(
            Refusal.class,
            () -> put.put(acme.owner(), acme.tenant(), wanted(BOOK, other.design())));
    assertEquals("workspace", refused.field());
    assertEquals("not_found", puts(other.owner(), BOOK, acme.design()));
  }

  @Test
  void whatLiesOnTheTenantIsTheTenantsToChange() {
    Reference brand = new Reference("brand", "b");
    assertEquals("forbidden", puts(acme.holding("librarian", "design"), brand, null));
    assertEquals(DONE, puts(acme.holding("librarian", "tenant"), brand, null));
  }
}
