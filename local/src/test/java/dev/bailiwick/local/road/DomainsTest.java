package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.client.Mailbox;
import dev.bailiwick.local.road.Road.Copy;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Domains, as those who run a tenant meet them. */
@ExtendWith(Road.class)
class DomainsTest {

  private static final String DOMAINS = "/v1/tenants/acme/domains";
  private static final String PASSWORD = "Zoe-says-1";

  private final Copy copy;
  private final Api ada;
  private final String name = "d-" + UUID.randomUUID().toString().substring(0, 8) + ".example";

  DomainsTest(Copy copy) {
    this.copy = copy;
    this.ada = copy.as(Account.ADA);
  }

  private Reply added() {
    return ada.post(DOMAINS, "{\"domain\":\"%s\"}".formatted(name)).expect(201);
  }

  @Test
  void aDomainTellsWhichRecordProvesItAndWhatPeopleOfItAreGiven() {
    Reply added = added();
    assertEquals("pending", added.text("/status"));
    assertEquals("_bailiwick." + name, added.text("/record/name"));
    assertTrue(added.text("/record/value").startsWith("bailiwick-verification="));
    String domain = DOMAINS + "/" + name;
    String join = "{\"auto_join\":{\"role\":\"%s\",\"on\":{\"type\":\"bw.tenant\"}}}";
    assertEquals(400, ada.patch(domain, join.formatted("bw.owner")).status());
    assertEquals(
        "bw.member",
        ada.patch(domain, join.formatted("bw.member")).expect(200).text("/auto_join/role"));
    assertEquals("auto_join", ada.patch(domain, "{}").expect(400).text("/field"));
    assertEquals(400, ada.patch(domain, "{\"auto_join\":{\"roll\":\"bw.member\"}}").status());
    assertEquals("bw.member", ada.get(domain).expect(200).text("/auto_join/role"));
    ada.patch(domain, "{\"auto_join\":null}").expect(200);
    assertTrue(ada.get(domain).expect(200).body().path("auto_join").isNull());
    ada.delete(domain).expect(204);
    assertEquals(404, ada.get(domain).status());
  }

  @Test
  void whoSignsInWithAnAddressOfAProvenDomainIsAMember() {
    Reply added = added();
    String domain = DOMAINS + "/" + name;
    assertEquals(
        "urn:bailiwick:problem:domain_not_proven",
        ada.post(domain + "/verify", "").expect(409).text("/type"));
    copy.dns().say(added.text("/record/name"), added.text("/record/value"));
    assertEquals("verified", ada.post(domain + "/verify", "").expect(200).text("/status"));
    String join = "{\"auto_join\":{\"role\":\"bw.member\",\"on\":{\"type\":\"bw.tenant\"}}}";
    ada.patch(domain, join).expect(200);
    Api zoe = signedUp("zoe@" + name);
    zoe.get("/v1/me").expect(200);
    zoe.get("/v1/tenants/acme").expect(200);
    assertEquals(404, zoe.get("/v1/tenants/globex").status());
    ada.delete(domain).expect(204);
    Api late = signedUp("late@" + name);
    late.get("/v1/me").expect(200);
    assertEquals(404, late.get("/v1/tenants/acme").status());
    zoe.get("/v1/tenants/acme").expect(200);
  }

  private Api signedUp(String email) {
    copy.signIn().signUp(email, PASSWORD, new Mailbox(copy.running().file().twin()));
    return copy.with(copy.signIn().tokens(email, PASSWORD).accessToken());
  }

  @Test
  void onlyThoseWhoMayAndNoneOfTheNeighboursReachIt() {
    added();
    String domain = DOMAINS + "/" + name;
    assertEquals(403, copy.as(Account.EVE).patch(domain, "{\"auto_join\":null}").status());
    Api bob = copy.as(Account.BOB);
    Reply foreign = bob.get(domain);
    Reply absent = bob.get("/v1/tenants/globex/domains/" + name);
    assertEquals(404, foreign.status());
    assertEquals(absent.response().body(), foreign.response().body());
    assertEquals(404, bob.post("/v1/tenants/globex/domains/" + name + "/verify", "").status());
  }

  @Test
  void whatIsNobodysOwnIsRefused() {
    for (String other : new String[] {"gmail.com", "com", "not a domain", "127.0.0.1"}) {
      Reply refused = ada.post(DOMAINS, "{\"domain\":\"%s\"}".formatted(other));
      assertEquals(400, refused.status(), other);
      assertEquals("domain", refused.text("/field"), other);
    }
  }
}
