package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.client.Mailbox;
import dev.bailiwick.local.road.Road.Copy;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A tenant's whole life over HTTP, and that nobody else learns of it. */
@ExtendWith(Road.class)
class TenantLifeTest {

  private static final String PASSWORD = "Heiress-of-Acme-1";

  private final Copy copy;
  private final Api ada;
  private final Api eve;
  private final Api operator;
  private final String slug = "l-" + UUID.randomUUID().toString().substring(0, 8);
  private final String tenant = "/v1/tenants/" + slug;
  private final String id;

  TenantLifeTest(Copy copy) {
    this.copy = copy;
    ada = copy.as(Account.ADA);
    eve = copy.as(Account.EVE);
    operator = copy.as(Account.OPERATOR);
    String wanted = "{\"slug\":\"%s\",\"name\":\"Life\"}".formatted(slug);
    id = ada.post("/v1/tenants", wanted).expect(201).text("/id");
  }

  private static String problem(Reply reply) {
    return reply.text("/type").replace("urn:bailiwick:problem:", "");
  }

  private static void assertAbsent(Reply foreign, Reply absent) {
    assertEquals(404, foreign.status(), foreign.response()::body);
    assertEquals(absent.status(), foreign.status());
    assertEquals(absent.response().body(), foreign.response().body());
  }

  @Test
  void aTenantIsRenamedMovedAndSet() {
    Reply changed =
        ada.patch(
                tenant,
                "{\"name\":\"Long Life\",\"slug\":\"%s-2\",\"settings\":{\"invitation_days\":14}}"
                    .formatted(slug))
            .expect(200);
    assertEquals("Long Life", changed.text("/name"));
    assertEquals("14", changed.text("/settings/invitation_days"));
    assertEquals("2", changed.header("Policy-Version"));
    assertEquals(id, ada.get(tenant).expect(200).text("/id"), "the former slug leads there");
    assertEquals(id, ada.get(tenant + "-2").expect(200).text("/id"));
    String taken = "{\"slug\":\"%s\",\"name\":\"Thief\"}".formatted(slug);
    assertEquals("slug_taken", problem(eve.post("/v1/tenants", taken).expect(409)));
  }

  @Test
  void fieldsThatCannotBeAreRefusedByName() {
    assertEquals("name", ada.patch(tenant, "{}").expect(400).text("/field"));
    assertEquals("slug", ada.patch(tenant, "{\"slug\":\"No\"}").expect(400).text("/field"));
    assertEquals(
        "settings.invitation_days",
        ada.patch(tenant, "{\"settings\":{\"invitation_days\":0}}").expect(400).text("/field"));
    ada.patch(tenant, "{\"status\":\"active\"}").expect(400);
    ada.patch(tenant, "{\"settings\":{\"other\":1}}").expect(400);
    Reply both = ada.patch(tenant, "{\"name\":\"Other\",\"plan\":null}").expect(403);
    assertEquals("bw.plan:assign", both.text("/permission"));
    assertEquals("Life", ada.get(tenant).expect(200).text("/name"));
  }

  @Test
  void aDeletedTenantPermitsNothingUntilItIsRestored() {
    ada.delete(tenant).expect(204);
    Reply deleted = ada.get(tenant).expect(200);
    assertEquals("deleted", deleted.text("/status"));
    assertNotEquals("", deleted.text("/restorable_until"));
    Reply refused = ada.post(tenant + "/workspaces", "{\"slug\":\"w\",\"name\":\"W\"}").expect(403);
    assertEquals("tenant_deleted", problem(refused));
    assertEquals(404, eve.post(tenant + "/restore", "").status());
    ada.post(tenant + "/restore", "").expect(204);
    ada.post(tenant + "/workspaces", "{\"slug\":\"w\",\"name\":\"W\"}").expect(201);
  }

  @Test
  void everythingLeavesTheHouseAsOneArchive() {
    Reply archive = ada.get(tenant + "/export").expect(200);
    assertEquals("application/zip", archive.header("Content-Type"));
    assertTrue(archive.header("Content-Disposition").contains(id + ".zip"));
    for (String file :
        List.of(
            "tenant.json",
            "members.ndjson",
            "attributes.ndjson",
            "application_clients.ndjson",
            "feature_overrides.ndjson",
            "limit_overrides.ndjson",
            "domains.ndjson",
            "access_requests.ndjson",
            "ownership_offers.ndjson",
            "audit.ndjson",
            "ledger.ndjson",
            "manifest.json")) {
      assertTrue(archive.response().body().contains(file), file);
    }
  }

  /** Somebody new, of this tenant alone. */
  private Api member() {
    String email = "heir-" + UUID.randomUUID() + "@acme.test";
    String invitation =
        "{\"email\":\"%s\",\"grants\":[{\"role\":\"bw.member\",\"on\":{\"type\":\"bw.tenant\"}}]}"
            .formatted(email);
    ada.post(tenant + "/invitations", invitation).expect(201);
    copy.signIn().signUp(email, PASSWORD, new Mailbox(copy.running().file().twin()));
    Api heir = copy.with(copy.signIn().tokens(email, PASSWORD).accessToken());
    heir.get(tenant).expect(200);
    return heir;
  }

  @Test
  void ownershipGoesOverOnceItIsAccepted() {
    Api heir = member();
    String transfer = tenant + "/transfer-ownership";
    String to = "{\"to\":\"%s\"}".formatted(heir.get("/v1/me").expect(200).text("/subject/id"));
    assertEquals("bw.tenant:transfer", heir.post(transfer, to).expect(403).text("/permission"));
    ada.post(transfer, to).expect(201);
    assertEquals("transfer_open", problem(ada.post(transfer, to).expect(409)));
    heir.delete(transfer).expect(204);
    ada.get(transfer).expect(404);
    ada.post(transfer, to).expect(201);
    assertEquals(404, ada.post(transfer + "/accept", "").status());
    assertEquals(ada.get(transfer).expect(200).body(), heir.get(transfer).expect(200).body());
    assertNotEquals("", heir.post(transfer + "/accept", "").expect(204).header("Policy-Version"));
    assertEquals("bw.tenant:delete", ada.delete(tenant).expect(403).text("/permission"));
    heir.delete(tenant).expect(204);
  }

  @Test
  void operatorsHelpWhoHasLostTheirOwnersAndNobodyElse() {
    operator.get("/v1/ownerless-tenants").expect(200);
    assertEquals(
        "bw.recovery:read", ada.get("/v1/ownerless-tenants").expect(403).text("/permission"));
    String owner = "{\"owner\":{\"email\":\"%s\"}}".formatted(Account.BOB.email());
    Reply owned = operator.post(tenant + "/recover", owner).expect(409);
    assertEquals("not_ownerless", problem(owned));
    assertEquals("owner", operator.post(tenant + "/recover", "{}").expect(400).text("/field"));
    Reply odd = operator.post(tenant + "/recover", "{\"owner\":{\"email\":\" \"}}");
    assertEquals("owner.email", odd.expect(400).text("/field"));
    assertEquals(
        "bw.recovery:create", ada.post(tenant + "/recover", owner).expect(403).text("/permission"));
    operator.get("/v1/tombstones/" + id).expect(404);
    assertEquals(
        "bw.recovery:read", ada.get("/v1/tombstones/" + id).expect(403).text("/permission"));
  }

  /** Requirement 18: to a stranger the tenant is not there. */
  @Test
  void aForeignTenantIsAbsent() {
    String absent = "/v1/tenants/" + UUID.randomUUID();
    Api bob = copy.as(Account.BOB);
    String name = "{\"name\":\"Mine\"}";
    String to = "{\"to\":\"%s\"}".formatted(UUID.randomUUID());
    String owner = "{\"owner\":{\"id\":\"%s\"}}".formatted(UUID.randomUUID());
    assertAbsent(bob.patch(tenant, name), bob.patch(absent, name));
    assertAbsent(bob.delete(tenant), bob.delete(absent));
    assertAbsent(bob.post(tenant + "/restore", ""), bob.post(absent + "/restore", ""));
    assertAbsent(bob.get(tenant + "/export"), bob.get(absent + "/export"));
    assertAbsent(bob.post(tenant + "/recover", owner), bob.post(absent + "/recover", owner));
    String transfer = "/transfer-ownership";
    assertAbsent(bob.post(tenant + transfer, to), bob.post(absent + transfer, to));
    assertAbsent(bob.get(tenant + transfer), bob.get(absent + transfer));
    assertAbsent(bob.delete(tenant + transfer), bob.delete(absent + transfer));
    String accept = transfer + "/accept";
    assertAbsent(bob.post(tenant + accept, ""), bob.post(absent + accept, ""));
  }
}
