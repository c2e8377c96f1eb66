package dev.bailiwick.authorization.contract;

import static dev.bailiwick.authorization.contract.AuthorizationPorts.NOW;
import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.resource.RegisteredResource;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the register of resources promises. */
public abstract class ResourcesContract {

  private static final Reference ROADMAP = new Reference("document", "road/map №1");
  private static final Map<String, Value> RICH =
      Map.of(
          "owner",
          new Value.Text("Süßes \"Büro\" 𝄞"),
          "pages",
          new Value.Num(new BigDecimal("12.50")),
          "draft",
          new Value.Flag(true));

  private final WorkspaceId design = WorkspaceId.random();
  private TenantId acme = TenantId.random();
  private TenantId globex = TenantId.random();

  /** The stores under test. */
  protected abstract AuthorizationPorts ports();

  @BeforeEach
  void beginTenants() {
    acme = aTenant().withWorkspace(design, null).begin(ports());
    globex = aTenant().begin(ports());
  }

  @Test
  void whatIsPutIsFoundByTypeAndId() {
    RegisteredResource roadmap = new RegisteredResource(ROADMAP, design, RICH);
    put(roadmap, NOW);
    assertEquals(Optional.of(roadmap), find(ROADMAP));
    assertEquals(Optional.empty(), find(new Reference("document", "road/map")));
    assertEquals(Optional.empty(), find(new Reference("task", ROADMAP.id())));
  }

  @Test
  void whatNoStoreCouldKeepIsNotThere() {
    put(document("1", design), NOW);
    for (Reference odd : List.of(reference("\0"), new Reference("\0", "1"))) {
      assertEquals(Optional.empty(), find(odd));
      assertEquals(Optional.empty(), in(acme, store -> store.findAt(acme, odd, NOW)));
    }
    assertEquals(List.of(), in(acme, store -> ids(store.list(acme, "\0", page(null)))));
    assertEquals(List.of(), in(acme, store -> ids(store.listAt(acme, "\0", NOW, page(null)))));
  }

  @Test
  void theNeighbourSeesNoneAndHasItsOwn() {
    put(document("1", design), NOW);
    assertEquals(Optional.empty(), in(globex, store -> store.find(acme, reference("1"))));
    assertEquals(Optional.empty(), in(globex, store -> store.find(globex, reference("1"))));
    assertEquals(List.of(), in(globex, store -> ids(store.list(acme, "document", page(null)))));
    RegisteredResource namesake = document("1", null);
    in(globex, store -> put(store, globex, namesake, NOW));
    assertEquals(Optional.of(document("1", design)), find(reference("1")));
    assertEquals(
        true, in(globex, store -> store.remove(globex, reference("1"), NOW.plusSeconds(1))));
    assertEquals(Optional.of(document("1", design)), find(reference("1")));
  }

  @Test
  void nothingIsPutIntoAnotherTenantOrAForeignWorkspace() {
    assertThrows(
        RuntimeException.class,
        () -> in(globex, store -> put(store, acme, document("1", null), NOW)));
    assertEquals(Optional.empty(), find(reference("1")));
  }

  @Test
  void eachInstantHasWhatWasSoThen() {
    put(document("1", design), NOW);
    put(document("1", null), NOW.plusSeconds(10));
    assertTrue(remove("1", NOW.plusSeconds(20)));
    RegisteredResource again = new RegisteredResource(reference("1"), design, RICH);
    put(again, NOW.plusSeconds(30));
    assertEquals(Optional.empty(), at(NOW.minusNanos(1000)));
    assertEquals(Optional.of(document("1", design)), at(NOW));
    assertEquals(Optional.of(document("1", design)), at(NOW.plusSeconds(10).minusNanos(1000)));
    assertEquals(Optional.of(document("1", null)), at(NOW.plusSeconds(10)));
    assertEquals(Optional.empty(), at(NOW.plusSeconds(20)));
    assertEquals(Optional.of(again), at(NOW.plusSeconds(30)));
    assertEquals(Optional.of(again), at(NOW.plusSeconds(1000)));
    assertEquals(Optional.of(again), find(reference("1")));
  }

  @Test
  void ofWhatIsPutAtOneInstantTheLastCounts() {
    put(document("1", design), NOW);
    put(document("1", null), NOW);
    assertEquals(Optional.of(document("1", null)), at(NOW));
    assertTrue(remove("1", NOW));
    assertEquals(Optional.empty(), at(NOW));
    assertEquals(Optional.empty(), find(reference("1")));
  }

  @Test
  void theSameAgainChangesNothing() {
    put(document("1", design), NOW);
    put(document("1", design), NOW.plusSeconds(10));
    put(document("1", null), NOW.plusSeconds(20));
    assertEquals(Optional.of(document("1", design)), at(NOW));
    assertEquals(Optional.of(document("1", design)), at(NOW.plusSeconds(15)));
  }

  @Test
  void whatIsNotThereIsNotRemoved() {
    assertFalse(remove("1", NOW));
    put(document("1", null), NOW);
    assertTrue(remove("1", NOW.plusSeconds(1)));
    assertFalse(remove("1", NOW.plusSeconds(2)));
    assertEquals(Optional.empty(), find(reference("1")));
  }

  @Test
  void thoseOfATypeComeInPagesById() {
    for (String id : List.of("b", "a", "Z", "ä", "c")) {
      put(document(id, design), NOW);
    }
    put(new RegisteredResource(new Reference("task", "b"), null, Map.of()), NOW);
    remove("c", NOW.plusSeconds(1));
    assertEquals(List.of("Z", "a", "b", "ä"), paged((store, page) -> list(store, page)));
    assertEquals(
        List.of("Z", "a", "b", "c", "ä"),
        paged((store, page) -> store.listAt(acme, "document", NOW, page)));
    assertEquals(
        List.of(),
        paged((store, page) -> store.listAt(acme, "document", NOW.minusNanos(1000), page)));
  }

  private Page<RegisteredResource> list(Resources store, Page.Request page) {
    return store.list(acme, "document", page);
  }

  /** One way of listing. */
  private interface Listing {
    Page<RegisteredResource> page(Resources store, Page.Request wanted);
  }

  private List<String> paged(Listing listing) {
    List<String> ids = new ArrayList<>();
    String after = null;
    do {
      Page.Request wanted = new Page.Request(after, 2);
      Page<RegisteredResource> page = in(acme, store -> listing.page(store, wanted));
      ids.addAll(ids(page));
      after = page.next();
    } while (after != null);
    return ids;
  }

  private static List<String> ids(Page<RegisteredResource> page) {
    return page.items().stream().map(resource -> resource.reference().id()).toList();
  }

  private static Page.Request page(@Nullable String after) {
    return new Page.Request(after, 100);
  }

  private static Reference reference(String id) {
    return new Reference("document", id);
  }

  private static RegisteredResource document(String id, @Nullable WorkspaceId workspace) {
    return new RegisteredResource(reference(id), workspace, Map.of());
  }

  private Optional<RegisteredResource> find(Reference resource) {
    return in(acme, store -> store.find(acme, resource));
  }

  private Optional<RegisteredResource> at(Instant at) {
    return in(acme, store -> store.findAt(acme, reference("1"), at));
  }

  private void put(RegisteredResource resource, Instant at) {
    in(acme, store -> put(store, acme, resource, at));
  }

  private static RegisteredResource put(
      Resources store, TenantId tenant, RegisteredResource resource, Instant at) {
    store.put(tenant, resource, at);
    return resource;
  }

  private boolean remove(String id, Instant at) {
    return in(acme, store -> store.remove(acme, reference(id), at));
  }

  private <T> T in(TenantId tenant, Function<Resources, T> work) {
    return ports().transactions().inTenant(tenant, () -> work.apply(ports().resources()));
  }
}
