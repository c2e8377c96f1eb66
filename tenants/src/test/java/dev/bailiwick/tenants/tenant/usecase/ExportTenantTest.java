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
import dev.bailiwick.authorization.audit.AuditEvent;
import dev.bailiwick.authorization.audit.AuditEventId;
import dev.bailiwick.authorization.audit.Outcome.Refused;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.explain.Step;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.ledger.Actor;
import dev.bailiwick.authorization.ledger.SigningKey;
import dev.bailiwick.authorization.ledger.SigningKeys;
import dev.bailiwick.authorization.ledger.usecase.SignedLedger;
import dev.bailiwick.authorization.policy.Client;
import dev.bailiwick.authorization.policy.DeclaredAttribute;
import dev.bailiwick.authorization.policy.DeclaredAttribute.Kind;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.AttributesDeclared;
import dev.bailiwick.authorization.policy.PolicyChange.ClientLinked;
import dev.bailiwick.authorization.policy.PolicyChange.FeatureOverridden;
import dev.bailiwick.authorization.policy.PolicyChange.LimitOverridden;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceRenamed;
import dev.bailiwick.authorization.resource.RegisteredResource;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.accessrequest.AccessRequestId;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.contract.TenantsPorts;
import dev.bailiwick.tenants.domain.AutoJoin;
import dev.bailiwick.tenants.domain.Domain;
import dev.bailiwick.tenants.domain.DomainName;
import dev.bailiwick.tenants.tenant.OwnershipOffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
          ports.exported(),
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

  private String outcome(Caller by) {
    return Outcome.of(() -> exports(by));
  }

  @Test
  void whatThereIsOfATenantIsInItsFiles() {
    Person bob = acme.holding("bw.workspace_editor", "design");
    house.invites(acme.owner(), tenant, "eve", "bw.member", acme.scope("tenant"));
    Library.shelves(
        house,
        tenant,
        new RegisteredResource(new Reference("book", "42"), acme.design(), Map.of()));
    Map<String, String> files = exports(acme.owner());
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

  /** The policy changes so, whoever may do that. */
  private void changes(PolicyChange... changes) {
    ports.core().append(tenant, changes);
    house.ground().snapshots().forget(tenant);
  }

  @Test
  void whatIsDeclaredAndOverriddenIsInFilesOfItsOwn() {
    DeclaredAttribute department = new DeclaredAttribute("department", Kind.STRING, List.of());
    Machine shop = acme.application();
    Client client = new Client("https://issuer.example", "till");
    changes(
        new AttributesDeclared(List.of(department)),
        new FeatureOverridden("sharing", true),
        new LimitOverridden("seats", 9L),
        new ClientLinked(shop.application(), client),
        new WorkspaceRenamed(acme.design(), "drawing", new Personal("Drawing")));
    Map<String, String> files = exports(acme.owner());
    assertEquals(
        "{\"kind\":\"string\",\"name\":\"department\",\"values\":[]}\n",
        file(files, "attributes.ndjson"));
    assertEquals(
        "{\"enabled\":true,\"name\":\"sharing\"}\n", file(files, "feature_overrides.ndjson"));
    assertEquals("{\"name\":\"seats\",\"value\":9}\n", file(files, "limit_overrides.ndjson"));
    assertEquals(
        "{\"application\":\"%s\",\"client_id\":\"till\",\"issuer\":\"https://issuer.example\"}\n"
            .formatted(shop.application()),
        file(files, "application_clients.ndjson"));
    String former = file(files, "former_workspace_slugs.ndjson");
    assertTrue(former.contains(acme.design().toString()), former);
  }

  @Test
  void whatIsAskedForOfferedAndProvenIsThereToo() {
    Person bob = acme.member();
    Instant now = house.ground().now();
    AutoJoin join =
        new AutoJoin(
            new GrantTerms("bw.member", new Scope.OnTenant(), null), acme.owner().subject());
    ports.in(
        tenant,
        () -> {
          ports.accessRequests().add(request(bob));
          ports
              .ownershipOffers()
              .put(tenant, new OwnershipOffer(acme.owner().user(), bob.user(), now, now));
          ports
              .domains()
              .add(
                  new Domain(
                      tenant, new DomainName("acme.example"), "c", now, null, null, null, join));
        });
    Map<String, String> files = exports(acme.owner());
    String request = file(files, "access_requests.ndjson");
    assertTrue(request.contains("\"reason\":\"I need it\""), request);
    assertTrue(request.contains("\"role\":\"bw.member\""), request);
    assertTrue(file(files, "ownership_offers.ndjson").contains(bob.user().toString()));
    String domain = file(files, "domains.ndjson");
    assertTrue(domain.contains("\"domain\":\"acme.example\""), domain);
    assertTrue(domain.contains("\"by\":{\"id\":\"%s\"".formatted(acme.owner().user())), domain);
  }

  private RequestedAccess request(Person by) {
    return new RequestedAccess(
        AccessRequestId.random(),
        tenant,
        RequestedAccess.Kind.MEMBER,
        by.subject(),
        by.subject(),
        List.of(new Step.Give("bw.member", new Scope.OnTenant())),
        null,
        null,
        RequestedAccess.Lasting.EVER,
        "I need it",
        house.ground().now(),
        house.ground().now().plus(RequestedAccess.OPEN),
        RequestedAccess.Status.OPEN,
        null);
  }

  @Test
  void allActsAndRefusalsAreThereTheExportFirst() {
    for (int i = 0; i < 250; i++) {
      house.acts().note(tenant, acme.owner().subject(), "invitation_resent", null);
    }
    AuditEventId id = AuditEventId.at(house.ground().now(), new Random());
    AuditEvent refused =
        new AuditEvent(
            id,
            tenant,
            house.ground().now(),
            Actor.of(acme.owner().subject()),
            "createGrant",
            new Refused("forbidden", "bw.grant:create", 3),
            new Reference("bw.tenant", tenant.toString()),
            null);
    ports.in(tenant, () -> ports.core().auditTrail().add(refused));
    house.ground().pass(Duration.ofSeconds(1));
    List<String> lines = file(exports(acme.owner()), "audit.ndjson").lines().toList();
    assertEquals(252, lines.size());
    assertEquals(252, lines.stream().distinct().count());
    assertTrue(lines.getFirst().contains("\"operation\":\"tenant_exported\""));
    String refusal =
        lines.stream().filter(line -> line.contains(id.toString())).findAny().orElseThrow();
    assertTrue(refusal.contains("\"kind\":\"refusal\""), refusal);
    assertTrue(refusal.contains("\"code\":\"forbidden\""), refusal);
    assertTrue(refusal.contains("\"times\":3"), refusal);
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
