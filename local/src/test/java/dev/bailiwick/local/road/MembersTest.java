package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.road.Road.Copy;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members of a tenant, as they and their admins meet them. */
@ExtendWith(Road.class)
class MembersTest {

  private final Copy copy;
  private final Api ada;
  private final String eve;

  MembersTest(Copy copy) {
    this.copy = copy;
    this.ada = copy.as(Account.ADA);
    this.eve = "/v1/tenants/acme/members/" + copy.running().seeded().editor();
  }

  private void changeEve(String status) {
    ada.patch(eve, "{\"status\":\"" + status + "\"}").expect(204);
  }

  @Test
  void aMemberHasTheAttributesThatWereSentLast() {
    String rick = "/v1/tenants/acme/members/by-external-id/rick-" + UUID.randomUUID();
    String id =
        ada.put(rick, "{\"attributes\":{\"department\":\"sales\",\"level\":7.50,\"on\":true}}")
            .expect(200)
            .text("/id");
    JsonNode attributes = ada.put(rick, "{}").expect(200).body().path("attributes");
    assertEquals("sales", attributes.path("department").asText());
    assertEquals(7.5, attributes.path("level").asDouble());
    assertEquals(true, attributes.path("on").asBoolean());
    String member = "/v1/tenants/acme/members/" + id;
    ada.patch(member, "{\"attributes\":{\"level\":null}}").expect(204);
    assertEquals(0, ada.get(member).expect(200).body().path("attributes").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"attributes\":{\"id\":\"x\"}}",
        "{\"attributes\":{\"mfa_enrolled\":true}}",
        "{\"attributes\":{\"a\":[1]}}",
        "{\"attributes\":{\"a\":{}}}",
        "{\"attributes\":{\"a\":\"e\\u0301\"}}",
        "{\"attributes\":{\"\":1}}",
        "{\"attributes\":[]}",
        "{\"attributes\":{\"a\":1,\"a\":2}}",
        "{}"
      })
  void attributesThatCannotBeKeptAreRefused(String body) {
    assertEquals(400, ada.patch(eve, body).status());
  }

  @Test
  void anArchivedWorkspaceIsShownSoUntilItIsRestored() {
    String slug = "w-" + UUID.randomUUID().toString().substring(0, 8);
    String id =
        ada.post("/v1/tenants/acme/workspaces", "{\"slug\":\"%s\",\"name\":\"W\"}".formatted(slug))
            .expect(201)
            .text("/id");
    String workspace = "/v1/tenants/acme/workspaces/" + id;
    ada.post(workspace + "/archive", "").expect(204);
    assertEquals(true, ada.get(workspace).expect(200).body().path("archived").asBoolean());
    ada.post(workspace + "/restore", "").expect(204);
    assertEquals(false, ada.get(workspace).expect(200).body().path("archived").asBoolean());
  }

  /** Whoever has left may come back by an invitation; whoever is disabled may not. */
  @Test
  void aDisabledMemberCannotLeave() {
    changeEve("disabled");
    try {
      Reply left = copy.as(Account.EVE).delete(eve);
      assertEquals(403, left.status(), left.response()::body);
      assertEquals("disabled", ada.get(eve).expect(200).text("/status"));
    } finally {
      changeEve("active");
    }
  }

  @Test
  void whoWouldLeaveSeesWhatBecomesOfThemselves() {
    Api someone = copy.as(Account.EVE);
    String id = copy.running().seeded().editor();
    String preview = "/v1/tenants/acme/policy/preview";
    String leaving = "{\"changes\":[{\"remove_member\":\"%s\"}]}".formatted(id);
    Reply shown = someone.post(preview, leaving).expect(200);
    JsonNode lost = shown.body().path("lost");
    assertEquals(false, lost.isEmpty());
    lost.forEach(one -> assertEquals(id, one.at("/subject/id").asText()));
    assertEquals(ada.post(preview, leaving).expect(200).body(), shown.body());
    String ofAda = ada.get("/v1/me").expect(200).text("/subject/id");
    assertEquals(403, someone.post(preview, leaving.replace(id, ofAda)).status());
    assertEquals(404, copy.as(Account.BOB).post(preview, leaving).status());
    Reply last = ada.post(preview, leaving.replace(id, ofAda));
    assertEquals("urn:bailiwick:problem:last_owner", last.text("/type"));
  }

  /** A tenant of the test's own, in which the installation's key is the owner. */
  private String tenant() {
    String slug = "team-" + UUID.randomUUID();
    copy.withKey()
        .post("/v1/tenants", "{\"slug\":\"%s\",\"name\":\"T\"}".formatted(slug))
        .expect(201);
    return "/v1/tenants/" + slug;
  }

  @Test
  void membersAreSoughtInPagesThatKeepToWhatWasSought() {
    String team = tenant();
    for (String name : List.of("anna", "annika", "bert")) {
      copy.withKey().put(team + "/members/by-external-id/" + name, "{}").expect(200);
    }
    String sought = team + "/members?search=ann&sort=since&limit=1";
    Reply first = copy.withKey().get(sought).expect(200);
    assertEquals("anna", first.text("/items/0/external_id"));
    String cursor = "&cursor=" + first.text("/next");
    Reply second = copy.withKey().get(sought + cursor).expect(200);
    assertEquals("annika", second.text("/items/0/external_id"));
    assertEquals(false, second.body().has("next"));
    String other = team + "/members?search=b&sort=since&limit=1";
    assertEquals(400, copy.withKey().get(other + cursor).status(), "a cursor of another list");
    assertEquals("bert", copy.withKey().get(other).expect(200).text("/items/0/external_id"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sort=name", "status=gone", "guest=1", "email=nobody", "group=x", "workspace=x"})
  void whatCannotBeSoughtIsRefused(String query) {
    assertEquals(400, ada.get("/v1/tenants/acme/members?" + query).status());
  }

  @Test
  void aMemberIsAGuestForATime() {
    ada.patch(eve, "{\"expires_at\":\"2999-01-01T00:00:00Z\"}").expect(204);
    Reply guest = ada.get(eve).expect(200);
    assertEquals("2999-01-01T00:00:00Z", guest.text("/guest_until"));
    assertEquals("active", guest.text("/status"));
    ada.patch(eve, "{\"expires_at\":null}").expect(204);
    assertEquals(true, ada.get(eve).body().path("guest_until").isNull());
    String me = "/v1/tenants/acme/members/me";
    Reply owner = ada.patch(me, "{\"expires_at\":\"2999-01-01T00:00:00Z\"}");
    assertEquals(409, owner.status());
    assertEquals(400, ada.patch(eve, "{\"expires_at\":\"2001-01-01T00:00:00Z\"}").status());
    assertEquals(400, ada.patch(eve, "{\"expires_at\":7}").status());
    assertEquals(403, copy.as(Account.EVE).patch(eve, "{\"expires_at\":null}").status());
    assertEquals(404, copy.as(Account.BOB).patch(eve, "{\"expires_at\":null}").status());
  }

  @Test
  void declaredAttributesHoldForAllWhoWriteThem() {
    String team = tenant();
    String declared =
        """
        {"attributes":[{"name":"department","kind":"string","values":["sales","legal"]},
          {"name":"since","kind":"instant"}]}\
        """;
    Api key = copy.withKey();
    Reply put = key.put(team + "/member-attributes", declared).expect(200);
    assertEquals(put.body(), key.get(team + "/member-attributes").expect(200).body());
    String rick = team + "/members/by-external-id/rick";
    String id =
        key.put(rick, "{\"attributes\":{\"department\":\"sales\"}}").expect(200).text("/id");
    Reply refused = key.put(rick, "{\"attributes\":{\"department\":\"sails\"}}");
    assertEquals(400, refused.status());
    assertEquals("attributes.department", refused.text("/field"));
    String member = team + "/members/" + id;
    assertEquals(400, key.patch(member, "{\"attributes\":{\"since\":\"soon\"}}").status());
    assertEquals(400, key.patch(member, "{\"attributes\":{\"nick\":\"R\"}}").status());
    String batch =
        """
        {"changes":[{"attributes":{"of":{"type":"user","id":"%s"},"set":{"department":7}}}]}\
        """
            .formatted(id);
    assertEquals(400, key.post(team + "/policy/preview", batch).status());
    Reply inUse =
        key.put(
            team + "/member-attributes", "{\"attributes\":[{\"name\":\"a\",\"kind\":\"number\"}]}");
    assertEquals(409, inUse.status());
    assertEquals("urn:bailiwick:problem:attributes_in_use", inUse.text("/type"));
    key.put(team + "/member-attributes", "{\"attributes\":[]}").expect(200);
    key.patch(member, "{\"attributes\":{\"nick\":\"R\"}}").expect(204);
    String acme = "/v1/tenants/acme/member-attributes";
    assertEquals(403, copy.as(Account.EVE).put(acme, declared).status());
    assertEquals(404, copy.as(Account.BOB).put(acme, declared).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"attributes\":[{}]}",
        "{\"attributes\":[{\"name\":\"a\"}]}",
        "{\"attributes\":[{\"name\":\"id\",\"kind\":\"string\"}]}",
        "{\"attributes\":[{\"name\":\"a\",\"kind\":\"text\"}]}",
        "{\"attributes\":[{\"name\":\"a\",\"kind\":\"number\",\"values\":[\"1\"]}]}",
        "{\"attributes\":[{\"name\":\"a\",\"kind\":\"number\",\"values\":[]}]}",
        "{\"attributes\":[{\"name\":\"a\",\"kind\":\"number\"},{\"name\":\"a\",\"kind\":\"string\"}]}"
      })
  void whatCannotBeDeclaredIsRefused(String body) {
    assertEquals(400, ada.put("/v1/tenants/acme/member-attributes", body).status());
  }

  /** Whoever read today's answer would take it for the past. */
  @Test
  void whatKnowsOfTodayAloneSaysSo() {
    for (String path : List.of("/workspaces", "/invitations", "")) {
      Reply refused = ada.get("/v1/tenants/acme" + path + "?as_of=1");
      assertEquals(400, refused.status(), path);
      assertEquals("urn:bailiwick:problem:as_of_unknown_here", refused.text("/type"));
    }
    ada.get("/v1/tenants/acme/members?as_of=1").expect(200);
    assertEquals(401, new Api(copy.running().file().api(), null).get("/v1/me?as_of=1").status());
  }
}
