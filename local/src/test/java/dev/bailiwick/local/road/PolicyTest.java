package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.road.Road.Copy;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From why not, over what would come of it, to the change, and back. */
@ExtendWith(Road.class)
class PolicyTest {

  private static final String RICK = "rick@the-citadel.com";
  private static final String PRODUCT =
      """
      {"types":[{"name":"report","placed":"workspace","registered":false,"actions":["read"]}],
       "subject_aliases":{"colleague":"user"}}\
      """;
  private static final String SALES_READ =
      """
      {"entries":[{"type":"report","actions":["read"],"condition":
        {"equals":[{"attribute":"subject.department"},{"value":"sales"}]}}]}\
      """;
  private static final String BARRED =
      "{\"entries\":[{\"type\":\"report\",\"actions\":[\"read\"],\"effect\":\"deny\"}]}";

  private final Api admin;

  PolicyTest(Copy copy) {
    admin = copy.withKey();
  }

  @BeforeEach
  void applyCatalogue() {
    admin.put("/v1/catalogue/reports", PRODUCT).expect(200);
  }

  /** A tenant where Rick is barred from the reports, and a team reads those of its department. */
  private final class Citadel {

    private final String slug = "citadel-" + UUID.randomUUID();
    private final String path = "/v1/tenants/" + slug;
    private final String workspace;

    Citadel() {
      admin.post("/v1/tenants", "{\"slug\":\"%s\",\"name\":\"C\"}".formatted(slug)).expect(201);
      workspace = made("/workspaces", "{\"slug\":\"lab\",\"name\":\"Lab\"}");
      admin.put(path + "/members/by-external-id/rick%40the-citadel.com", "{}").expect(200);
      admin.put(path + "/roles/reader", SALES_READ).expect(200);
      admin.put(path + "/roles/barred", BARRED).expect(200);
      give("group", made("/groups", "{\"name\":\"team\"}"), "reader");
      give("user", RICK, "barred");
    }

    private String made(String what, String body) {
      return admin.post(path + what, body).expect(201).text("/id");
    }

    private void give(String type, String id, String role) {
      made(
          "/grants",
          "{\"to\":{\"type\":\"%s\",\"id\":\"%s\"},\"role\":\"%s\",\"on\":{\"type\":\"bw.tenant\"}}"
              .formatted(type, id, role));
    }

    private String question() {
      return """
          {"subject":{"type":"colleague","id":"%s"},"action":{"name":"read"},
           "resource":{"type":"report","id":"42","properties":{"workspace":"%s"}}}"""
          .formatted(RICK, workspace);
    }

    boolean permits() {
      return admin
          .post("/tenants/" + slug + "/access/v1/evaluation", question())
          .expect(200)
          .body()
          .path("decision")
          .asBoolean();
    }

    JsonNode explained() {
      return policy("explain", question()).expect(200).body();
    }

    Reply change(JsonNode changes, long version) {
      return policy(
          "changes", "{\"changes\":%s,\"if_policy_version\":%d}".formatted(changes, version));
    }

    Reply policy(String what, String body) {
      return admin.post(path + "/policy/" + what, body);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatIsProposedIsDoneAsItStandsAndHelps(boolean archived) {
    Set<String> kinds = new HashSet<>();
    int ways = 1;
    for (int i = 0; i < ways; i++) {
      Citadel citadel = new Citadel();
      if (archived) {
        admin.post(citadel.path + "/workspaces/" + citadel.workspace + "/archive", "").expect(204);
      }
      JsonNode explained = citadel.explained();
      assertEquals(archived ? "workspace_archived" : "denied", explained.path("reason").asText());
      ways = explained.path("ways").size();
      JsonNode way = explained.path("ways").path(i);
      assertFalse(citadel.permits());
      citadel.change(way, explained.path("policy_version").asLong()).expect(200);
      assertTrue(citadel.permits(), way::toString);
      way.forEach(change -> change.fieldNames().forEachRemaining(kinds::add));
    }
    assertTrue(
        kinds.containsAll(
            archived
                ? Set.of("revoke", "grant", "restore")
                : Set.of("revoke", "grant", "group_member", "attributes")),
        kinds::toString);
  }

  @Test
  void aChangeIsSeenBeforehandMadeOnceAndTakenBack() {
    Citadel citadel = new Citadel();
    JsonNode way = citadel.explained().path("ways").path(0);
    Reply preview = citadel.policy("preview", "{\"changes\":%s}".formatted(way)).expect(200);
    assertEquals(RICK, preview.text("/gained/0/subject/id"));
    assertEquals("report:read", preview.text("/gained/0/permission"));
    assertEquals("42", preview.text("/gained/0/on/id"), "the least comes first");
    long previewed = preview.body().path("policy_version").asLong();
    assertFalse(citadel.permits(), "a preview changes nothing");

    Reply stale = citadel.change(way, previewed - 1);
    assertEquals(409, stale.status());
    assertEquals("urn:bailiwick:problem:policy_changed", stale.text("/type"));
    Reply unseen = citadel.policy("changes", "{\"changes\":%s}".formatted(way));
    assertEquals(400, unseen.status());
    assertEquals("if_policy_version", unseen.text("/field"));
    assertFalse(citadel.permits());

    Reply changed = citadel.change(way, previewed).expect(200);
    assertEquals(previewed + 1, changed.body().path("policy_version").asLong());
    assertEquals(Long.toString(previewed + 1), changed.header("Policy-Version"));
    assertTrue(citadel.permits());
    assertEquals(409, citadel.change(way, previewed).status());

    String back = "{\"to_version\":%d}";
    Reply undone = citadel.policy("rollback", back.formatted(previewed)).expect(200);
    assertEquals(previewed + 2, undone.body().path("policy_version").asLong());
    assertTrue(undone.body().path("skipped").isEmpty());
    assertFalse(citadel.permits());
    assertEquals(404, citadel.policy("rollback", back.formatted(previewed + 9)).status());
  }
}
