package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.client.Mailbox;
import dev.bailiwick.local.road.Road.Copy;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Asking for access, deciding on it, and letting an operator in, over HTTP. */
@ExtendWith(Road.class)
class AccessRequestsTest {

  private static final String ACME = "/v1/tenants/acme";
  private static final String REQUESTS = ACME + "/access-requests";
  private static final String SUPPORT = ACME + "/support-access";
  private static final String PASSWORD = "Mallory-says-1";

  private final Copy copy;
  private final Api ada;
  private final Api operator;
  private final String finance;

  AccessRequestsTest(Copy copy) {
    this.copy = copy;
    this.ada = copy.as(Account.ADA);
    this.operator = copy.as(Account.OPERATOR);
    this.finance = copy.running().seeded().finance();
  }

  /** Somebody new in acme who holds this role there. */
  private Api joins(String role) {
    String email = "a-" + UUID.randomUUID() + "@acme.test";
    String invitation =
        """
        {"email":"%s","grants":[{"role":"%s","on":{"type":"bw.tenant"}}]}\
        """
            .formatted(email, role);
    ada.post(ACME + "/invitations", invitation).expect(201);
    Mailbox mailbox = new Mailbox(copy.running().file().twin());
    String token = mailbox.invitation(email);
    copy.signIn().signUp(email, PASSWORD, mailbox);
    Api member = copy.with(copy.signIn().tokens(email, PASSWORD).accessToken());
    member.post("/v1/invitations/accept", "{\"token\":\"" + token + "\"}").expect(200);
    return member;
  }

  private static String idOf(Api api) {
    return api.get("/v1/me").expect(200).text("/subject/id");
  }

  private String wantsToRead(String workspace) {
    return """
    {"wanted":{"action":{"name":"read"},"resource":{"type":"document","id":"42",
     "properties":{"workspace":"%s"}}},"reason":"The audit is due"}\
    """
        .formatted(workspace);
  }

  @Test
  void whatAMemberAsksForIsTheirsOnceItIsApproved() {
    Api max = joins("bw.member");
    Reply asked = max.post(REQUESTS, wantsToRead(finance)).expect(201);
    String request = REQUESTS + "/" + asked.text("/id");
    assertEquals("open", asked.text("/status"));
    assertEquals("document", asked.text("/changes/0/grant/on/type"));
    assertEquals(asked.body(), max.get(request).expect(200).body());
    assertEquals(asked.text("/id"), max.get(REQUESTS).expect(200).text("/items/0/id"));
    assertEquals(
        "bw.access_request:decide", max.post(request + "/approve", "{}").text("/permission"));
    Reply approved = ada.post(request + "/approve", "{\"note\":\"Until it is done\"}").expect(200);
    assertEquals("approved", approved.text("/status"));
    assertTrue(Long.parseLong(approved.header("Policy-Version")) > 0);
    assertEquals(
        approved.header("Policy-Version"),
        ada.post(request + "/approve", "{}").expect(200).header("Policy-Version"));
    assertEquals("already_permitted", code(max.post(REQUESTS, wantsToRead(finance))));
    assertEquals("already_decided", code(ada.post(request + "/refuse", "{\"note\":\"No\"}")));
  }

  private static String code(Reply reply) {
    return reply.text("/type").replace("urn:bailiwick:problem:", "");
  }

  @Test
  @Tag("security-17")
  @Tag("security-18")
  void whatIsForeignIsAbsent() {
    Api max = joins("bw.member");
    String request =
        REQUESTS + "/" + max.post(REQUESTS, wantsToRead(finance)).expect(201).text("/id");
    String absent = REQUESTS + "/" + UUID.randomUUID();
    Api bob = copy.as(Account.BOB);
    for (Api other : new Api[] {bob, operator}) {
      JsonNode none = other.get(absent).expect(404).body();
      assertEquals(none, other.get(request).expect(404).body());
      assertEquals(none, other.post(request + "/approve", "{}").expect(404).body());
      assertEquals(none, other.post(request + "/refuse", "{\"note\":\"x\"}").expect(404).body());
      assertEquals(none, other.delete(request).expect(404).body());
      assertEquals(none, other.post(REQUESTS, wantsToRead(finance)).expect(404).body());
    }
    String globex = "/v1/tenants/globex/access-requests/" + request.replaceFirst(".*/", "");
    assertEquals(404, bob.post(globex + "/approve", "{}").status());
    assertEquals(404, max.post(REQUESTS, wantsToRead(UUID.randomUUID().toString())).status());
    max.delete(request).expect(204);
    assertEquals("withdrawn", max.get(request).expect(200).text("/status"));
    assertEquals(410, ada.post(request + "/approve", "{}").status());
  }

  @Test
  void badRequestsNameTheirField() {
    assertEquals("wanted", ada.post(REQUESTS, "{\"reason\":\"x\"}").text("/field"));
    String role = "{\"wanted\":{\"role\":\"%s\",\"on\":{\"type\":\"bw.tenant\"}}%s}";
    assertEquals("reason", ada.post(REQUESTS, role.formatted("bw.guest", "")).text("/field"));
    String reason = ",\"reason\":\"x\"";
    assertEquals("role", ada.post(REQUESTS, role.formatted("bw.owner", reason)).text("/field"));
    assertEquals(400, ada.post(REQUESTS, role.formatted("bw.guest", reason + ",\"x\":1")).status());
  }

  @Test
  void aRoleMayTakeASecondPerson() {
    String name = "payroll-" + UUID.randomUUID().toString().substring(0, 8);
    String role = ACME + "/roles/" + name;
    String body = "{\"entries\":[{\"type\":\"document\",\"actions\":[\"share\"]}],\"approval\":%s}";
    assertEquals(
        true, ada.put(role, body.formatted(true)).expect(200).body().path("approval").asBoolean());
    assertEquals("approval_stays", code(ada.put(role, body.formatted(false))));
    Api max = joins("bw.member");
    String grant =
        "{\"to\":{\"type\":\"user\",\"id\":\"%s\"},\"role\":\"%s\",\"on\":{\"type\":\"bw.tenant\"}}"
            .formatted(idOf(max), name);
    Reply asked = ada.post(ACME + "/grants", grant).expect(202);
    String request = REQUESTS + "/" + asked.text("/id");
    assertEquals("grant", asked.text("/kind"));
    assertTrue(asked.header("Location").endsWith("/access-requests/" + asked.text("/id")));
    assertEquals("own_request", code(ada.post(request + "/approve", "{}")));
    joins("bw.admin").post(request + "/approve", "{}").expect(200);
    ada.post(ACME + "/grants", grant).expect(201);
    String invitation =
        "{\"email\":\"x@y.test\",\"grants\":[{\"role\":\"%s\",\"on\":{\"type\":\"bw.tenant\"}}]}"
            .formatted(name);
    assertEquals("approval_needed", code(ada.post(ACME + "/invitations", invitation)));
  }

  @Test
  void anOperatorIsLetInAndEndsTheirAccess() {
    String wanted = "{\"role\":\"bw.member\",\"minutes\":30,\"reason\":\"Ticket 42\"}";
    assertEquals(404, operator.get(ACME + "/members").status());
    assertEquals("bw.support:create", ada.post(SUPPORT, wanted).expect(403).text("/permission"));
    assertEquals(404, copy.as(Account.BOB).post(SUPPORT, wanted).status());
    Reply asked = operator.post(SUPPORT, wanted).expect(201);
    String id = asked.text("/id");
    assertEquals(404, operator.get(ACME + "/members").status());
    assertFalse(ada.get(SUPPORT + "?limit=200").expect(200).body().path("items").isEmpty());
    assertFalse(operator.get(SUPPORT + "?limit=200").expect(200).body().path("items").isEmpty());
    ada.post(REQUESTS + "/" + id + "/approve", "{}").expect(200);
    operator.get(ACME + "/members").expect(200);
    ada.delete(SUPPORT + "/" + id).expect(204);
    assertEquals(404, operator.get(ACME + "/members").status());
    assertEquals("minutes", operator.post(SUPPORT, wanted.replace("30", "481")).text("/field"));
  }
}
