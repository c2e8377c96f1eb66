package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.road.Road.Copy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operation of a product's own runs on a permit, and on nothing else. */
@ExtendWith(Road.class)
class GuardedTest {

  private final Copy copy;
  private final Api eve;

  GuardedTest(Copy copy) {
    this.copy = copy;
    this.eve = copy.as(Account.EVE);
  }

  private static String documents(String tenant, String workspace) {
    return "/tenants/" + tenant + "/shop/" + workspace + "/documents/42";
  }

  private static void refused(Reply reply, String reason, String permission) {
    assertEquals(403, reply.status(), reply.response()::body);
    assertEquals("urn:bailiwick:problem:" + reason, reply.text("/type"));
    assertEquals(permission, reply.text("/permission"));
  }

  @Test
  void runsForWhoeverMay() {
    Reply reply = eve.get(documents("acme", copy.running().seeded().design())).expect(200);
    assertEquals("42 may wait", reply.response().body());
    assertEquals(
        "all may wait",
        copy.as(Account.ADA).get("/tenants/acme/shop/all").expect(200).response().body());
  }

  @Test
  void tellsWhyItDoesNotRun() {
    String finance = documents("acme", copy.running().seeded().finance());
    refused(eve.get(finance), "not_granted", "document:read");
    refused(eve.get(documents("acme", "nowhere")), "workspace_unknown", "document:read");
    String design = documents("acme", copy.running().seeded().design());
    refused(eve.get(design + "/ashes"), "unknown_permission", "document:burn");
  }

  @Test
  @Tag("security-18")
  void anothersTenantIsAbsentAsOneThatIsNot() {
    Reply foreign = eve.get(documents("globex", "x"));
    assertEquals(404, foreign.status());
    assertEquals(foreign.body(), eve.get(documents("no-such", "x")).expect(404).body());
  }

  @Test
  void nobodyInParticularIsNotAsked() {
    Api nobody = new Api(copy.running().file().api(), null);
    assertEquals(401, nobody.get(documents("acme", "x")).status());
  }

  @Test
  void whatIsGuardedBadlyRunsForNobody() {
    Api ada = copy.as(Account.ADA);
    assertEquals(500, ada.get("/tenants/acme/shop/misnamed/42").status());
    assertEquals(500, ada.get("/elsewhere/acme/42").status());
  }
}
