package dev.bailiwick.tenants.tenant.usecase;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.catalogue.Placement;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.ledger.SigningKey;
import dev.bailiwick.authorization.ledger.SigningKeys;
import dev.bailiwick.authorization.ledger.usecase.SignedLedger;
import dev.bailiwick.authorization.policy.PolicyChange.ProductPut;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.authorization.resource.RegisteredResource;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.contract.TenantsPorts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Everything about a tenant leaves the house, for those who may have it, and no secret does. */
class ExportTenantTest {

  private final House house = new House();
  private final TenantsPorts ports = house.ports();
  private final Acme acme = Acme.on(house.ground());
  private final TenantId tenant = acme.tenant();
  private final SigningKey key = SigningKeys.random();
  private final ExportTenant export =
      new ExportTenant(
          new ExportTenant.Stores(
              ports.core().transactions(),
              ports.core().policies(),
              ports.tenants(),
              ports.workspaces(),
              ports.members(),
              ports.core().applications(),
              ports.invitations(),
              ports.core().resources()),
          house.ground().reads(),
          new SignedLedger(
              ports.core().transactions(), ports.core().ledger(), key, house.ground().clock()),
          house.acts(),
          house.ground().clock());

  private static String file(Map<String, String> files, String name) {
    return requireNonNull(files.get(name), name);
  }

  private Map<String, String> exports(Caller by) {
    return export.export(by, tenant).files().stream()
        .collect(
            toMap(file -> file.name(), file -> file.parts().get().collect(joining()), (a, b) -> a));
  }

  /** A resource of a type that the catalogue says is registered. */
  private void registers(RegisteredResource book) {
    ResourceType type =
        new ResourceType("book", Placement.WORKSPACE, true, List.of("read"), Set.of(), Map.of());
    ports
        .core()
        .append(
            TenantId.SYSTEM,
            new ProductPut(new Product("library", List.of(type), Map.of(), List.of())));
    ports.in(tenant, () -> ports.core().resources().put(tenant, book, house.ground().now()));
  }

  private String outcome(Caller by) {
    return Outcome.of(() -> exports(by));
  }

  @Test
  void whatThereIsOfATenantIsInItsFiles() {
    Person bob = acme.holding("bw.workspace_editor", "design");
    house.invites(acme.owner(), tenant, "eve", "bw.member", acme.scope("tenant"));
    registers(new RegisteredResource(new Reference("book", "42"), acme.design(), Map.of()));
    Map<String, String> files = exports(acme.owner());
    assertEquals(10, files.size());
    assertTrue(file(files, "tenant.json").contains("\"status\":\"active\""));
    assertEquals(3, file(files, "workspaces.ndjson").lines().count());
    assertTrue(file(files, "members.ndjson").contains(bob.user().toString()));
    assertEquals(2, file(files, "grants.ndjson").lines().count());
    assertTrue(file(files, "invitations.ndjson").contains("eve@"));
    assertEquals(
        "{\"attributes\":{},\"id\":\"42\",\"type\":\"book\",\"workspace\":\"%s\"}\n"
            .formatted(acme.design()),
        file(files, "resources.ndjson"));
    String head = file(files, "ledger.ndjson").lines().reduce((a, b) -> b).orElseThrow();
    assertTrue(SigningKeys.verifies(key, head));
  }

  @Test
  void noSecretIsExported() {
    Machine shop = acme.application();
    String hash = house.ground().mints(acme.owner(), tenant, shop.application()).hash();
    house.invites(acme.owner(), tenant, "eve", "bw.member", acme.scope("tenant"));
    String token = house.mailed().toString();
    String all = String.join("\n", exports(acme.owner()).values());
    assertTrue(all.contains(shop.application().toString()));
    assertFalse(all.contains(hash));
    assertFalse(all.contains(token));
  }

  @Test
  void listsLongerThanAPageAreWhole() {
    for (int i = 0; i < 250; i++) {
      acme.member();
    }
    assertEquals(251, file(exports(acme.owner()), "members.ndjson").lines().count());
  }

  @Test
  void ownersExportWhatIsSuspendedAndOthersDoNot() {
    Person member = acme.holding("bw.member", "tenant");
    Person admin = acme.holding("bw.admin", "tenant");
    assertEquals(Outcome.DONE, outcome(admin));
    assertEquals("forbidden", outcome(member));
    assertEquals("not_found", outcome(house.ground().someone()));
    new SuspendTenant(house.policy()).suspend(house.operator("bw.owner"), tenant);
    assertEquals(Outcome.DONE, outcome(acme.owner()));
    assertEquals("tenant_suspended", outcome(admin));
  }
}
