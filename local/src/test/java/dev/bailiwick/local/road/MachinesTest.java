package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.account.Machine;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.client.MachineSignIn;
import dev.bailiwick.local.road.Road.Copy;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Applications by keys that end, and by the provider's clients, over HTTP. */
@ExtendWith(Road.class)
class MachinesTest {

  private static final String ACME = "/v1/tenants/acme";
  private final Copy copy;
  private final Api ada;
  private final Api bob;
  private final String application;
  private final String key;

  MachinesTest(Copy copy) {
    this.copy = copy;
    this.ada = copy.as(Account.ADA);
    this.bob = copy.as(Account.BOB);
    Reply made = ada.post(ACME + "/applications", "{\"name\":\"Till\"}").expect(201);
    application = made.text("/id");
    key = made.text("/key");
    String grant =
        """
        {"to":{"type":"application","id":"%s"},"role":"%s","on":{"type":"bw.tenant"}}\
        """;
    ada.post(ACME + "/grants", grant.formatted(application, "bw.enforcement_point")).expect(201);
    ada.post(ACME + "/grants", grant.formatted(application, "bw.member")).expect(201);
  }

  private String path() {
    return ACME + "/applications/" + application;
  }

  private static String prefix(String key) {
    return key.substring(3, 15);
  }

  /** A token of the machine's own, for these scopes. */
  private String token(String scopes) {
    return new MachineSignIn(copy.running().file().twin()).token(Machine.TILL, scopes);
  }

  @Test
  void aRotatedKeyAndItsSuccessorBothOpenForTheOverlap() {
    String old = path() + "/keys/" + prefix(key);
    Reply rotated = ada.post(old + "/rotate", "{\"overlap\":\"PT1H\",\"name\":\"next\"}");
    String next = rotated.expect(201).text("/key");
    assertTrue(Long.parseLong(rotated.header("Policy-Version")) > 0);
    copy.with(key).get("/v1/me").expect(200);
    copy.with(next).get("/v1/me").expect(200);
    JsonNode keys = ada.get(path()).expect(200).body().path("keys");
    assertEquals(2, keys.size());
    assertTrue(keys.at("/0/expires_at").isTextual());
    assertEquals("next", keys.at("/1/name").asText());
    assertTrue(keys.at("/1/last_used_at").isNull());
    assertEquals(false, keys.toString().contains(next.substring(16)), "no secret");
    ada.post(old + "/rotate", "{\"overlap\":\"PT0S\"}").expect(201);
    assertEquals(401, copy.with(key).get("/v1/me").status());
    copy.with(next).get("/v1/me").expect(200);
  }

  @Test
  void whatCannotBeAKeyIsRefused() {
    String keys = path() + "/keys";
    assertEquals("name", ada.post(keys, "{\"name\":\"\"}").expect(400).text("/field"));
    String past = "{\"expires_at\":\"2001-01-01T00:00:00Z\"}";
    assertEquals("expires_at", ada.post(keys, past).expect(400).text("/field"));
    ada.post(keys, "{\"secret\":\"mine\"}").expect(400);
    String rotate = keys + "/" + prefix(key) + "/rotate";
    for (String overlap : new String[] {"P31D", "-PT1S", "tomorrow", "PT9999999999999H"}) {
      Reply refused = ada.post(rotate, "{\"overlap\":\"%s\"}".formatted(overlap));
      assertEquals("overlap", refused.expect(400).text("/field"), overlap);
    }
    ada.post(keys, "").expect(201);
  }

  /** A foreign application and an absent one look alike (17, 18). */
  @Test
  @Tag("security-17")
  @Tag("security-18")
  void nobodyElsesApplicationIsThere() {
    String absent = ACME.replace("acme", UUID.randomUUID().toString());
    for (String end : new String[] {"/keys", "/keys/" + prefix(key) + "/rotate"}) {
      Reply foreign = bob.post(path() + end, "");
      Reply gone = bob.post(absent + "/applications/" + application + end, "");
      assertEquals(404, foreign.status());
      assertEquals(gone.body(), foreign.body());
    }
    String token = "{\"token\":\"" + token("bailiwick/read") + "\"}";
    assertEquals(404, bob.post(path() + "/clients", token).status());
    assertEquals(404, bob.delete(path() + "/clients/till").status());
  }

  /** Scopes open operations, and decide nothing (9; seed 34). */
  @Test
  @Tag("security-9")
  void aLinkedClientIsItsApplicationWithinItsScopes() {
    String reading = token("bailiwick/read");
    assertEquals(401, copy.with(reading).get("/v1/me").status());
    String body = "{\"token\":\"" + reading + "\"}";
    assertEquals("till", ada.post(path() + "/clients", body).expect(201).text("/client_id"));
    assertEquals(application, copy.with(reading).get("/v1/me").expect(200).text("/subject/id"));
    copy.with(reading).get(ACME).expect(200);

    Reply refused = copy.with(reading).post(ACME + "/workspaces", "{}").expect(403);
    assertEquals("urn:bailiwick:problem:insufficient_scope", refused.text("/type"));
    assertTrue(refused.header("WWW-Authenticate").contains("scope=\"bailiwick/write\""));
    String asking =
        """
        {"subject":{"type":"application","id":"%s"},"action":{"name":"read"},
         "resource":{"type":"bw.decision","id":"%s"}}\
        """
            .formatted(application, ada.get(ACME).expect(200).text("/id"));
    String evaluation = "/tenants/acme/access/v1/evaluation";
    copy.with(reading).post(evaluation, asking).expect(403);
    copy.with(token("bailiwick/read bailiwick/decide")).post(evaluation, asking).expect(200);

    Api writing = copy.with(token("bailiwick/read bailiwick/write"));
    assertEquals(
        "bw.workspace:create",
        writing
            .post(ACME + "/workspaces", "{\"slug\":\"w\",\"name\":\"W\"}")
            .expect(403)
            .text("/permission"));

    String other = ada.post(ACME + "/applications", "{\"name\":\"B\"}").expect(201).text("/id");
    Reply taken = ada.post(ACME + "/applications/" + other + "/clients", body).expect(409);
    assertEquals("urn:bailiwick:problem:client_taken", taken.text("/type"));
    assertEquals("till", ada.get(path()).expect(200).text("/clients/0/client_id"));
    ada.delete(path() + "/clients/till").expect(204);
    assertEquals(401, copy.with(reading).get("/v1/me").status());
    assertEquals(404, ada.delete(path() + "/clients/till").status());
  }

  @Test
  void nothingButAClientsOwnTokenProvesIt() {
    String persons =
        copy.signIn().tokens(Account.ADA.email(), Account.ADA.password()).accessToken();
    for (String token : new String[] {persons, "none", key}) {
      Reply refused = ada.post(path() + "/clients", "{\"token\":\"" + token + "\"}");
      assertEquals("token", refused.expect(400).text("/field"));
    }
  }

  @Test
  void aTenantSeesItsLimitsAndIsRefusedBeyondThem() {
    String slug = "l-" + UUID.randomUUID().toString().substring(0, 8);
    String tenant = "/v1/tenants/" + slug;
    Api owner = bob;
    owner.post("/v1/tenants", "{\"slug\":\"%s\",\"name\":\"L\"}".formatted(slug)).expect(201);
    Api operator = copy.withKey();
    String limit = tenant + "/limits/workspaces";
    operator.put(limit, "{\"value\":1}").expect(204);
    Reply refused =
        owner.post(tenant + "/workspaces", "{\"slug\":\"w\",\"name\":\"W\"}").expect(409);
    assertEquals("urn:bailiwick:problem:limit_reached", refused.text("/type"));
    assertTrue(refused.text("/detail").contains("workspaces"), refused.text("/detail"));
    JsonNode workspaces = workspaces(owner.get(tenant + "/usage").expect(200).body());
    assertEquals(1, workspaces.path("used").asInt());
    assertEquals(1, workspaces.path("limit").asInt());
    assertTrue(workspaces.path("in_plan").isNull());
    assertEquals(
        "limit",
        operator.put(tenant + "/limits/chairs", "{\"value\":1}").expect(400).text("/field"));
    assertEquals("value", operator.put(limit, "{}").expect(400).text("/field"));
    assertEquals(403, owner.put(limit, "{\"value\":9}").status());
    assertEquals(404, ada.put(limit, "{\"value\":9}").status());
    assertEquals(404, ada.get(tenant + "/usage").status());
    operator.delete(limit).expect(204);
    owner.post(tenant + "/workspaces", "{\"slug\":\"w\",\"name\":\"W\"}").expect(201);
    String plan = "/v1/plans/" + slug;
    Reply unknown = operator.put(plan, "{\"limits\":{\"chairs\":1}}").expect(400);
    assertEquals("limits.chairs", unknown.text("/field"));
  }

  private static JsonNode workspaces(JsonNode usage) {
    for (JsonNode item : usage.path("items")) {
      if (item.path("name").asText().equals("workspaces")) {
        return item;
      }
    }
    throw new IllegalStateException("no usage of workspaces");
  }
}
