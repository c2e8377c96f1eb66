package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.road.Road.Copy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AuthZEN's searches: who may ask what, and how pages follow on each other. */
@ExtendWith(Road.class)
class SearchTest {

  private static final String SEARCH = "/tenants/acme/access/v1/search/";

  private final Copy copy;
  private final String eve;
  private final String design;

  SearchTest(Copy copy) {
    this.copy = copy;
    this.eve = copy.running().seeded().editor();
    this.design = copy.running().seeded().design();
  }

  private String actions(String subject, String page) {
    return """
    {"subject":{"type":"user","id":"%s"},
     "resource":{"type":"document","id":"42","properties":{"workspace":"%s"}}%s}\
    """
        .formatted(subject, design, page);
  }

  private String subjects(String action, String page) {
    return """
    {"subject":{"type":"user"},"action":{"name":"%s"},
     "resource":{"type":"document","id":"42","properties":{"workspace":"%s"}}%s}\
    """
        .formatted(action, design, page);
  }

  private static List<String> found(Reply reply, String field) {
    List<String> found = new ArrayList<>();
    reply.expect(200).body().path("results").forEach(one -> found.add(one.path(field).asText()));
    return found;
  }

  @Test
  void oneMaySearchAboutOneselfAndTheKeyAboutAnyone() {
    Reply own = copy.as(Account.EVE).post(SEARCH + "action", actions(eve, ""));
    assertTrue(found(own, "name").contains("edit"), own.response()::body);
    assertEquals(
        own.body(), copy.withKey().post(SEARCH + "action", actions(eve, "")).expect(200).body());
    assertTrue(
        found(copy.withKey().post(SEARCH + "subject", subjects("edit", "")), "id").contains(eve));
    assertEquals(403, copy.as(Account.EVE).post(SEARCH + "subject", subjects("edit", "")).status());
    assertEquals(403, copy.as(Account.EVE).post(SEARCH + "action", actions("ada", "")).status());
    assertEquals(404, copy.as(Account.BOB).post(SEARCH + "action", actions(eve, "")).status());
    assertEquals(
        400, copy.as(Account.EVE).post("/access/v1/search/action", actions(eve, "")).status());
  }

  @Test
  void pagesFollowOnEachOtherUntilTheTokenIsEmpty() {
    Api key = copy.withKey();
    List<String> all = found(key.post(SEARCH + "action", actions(eve, "")), "name");
    List<String> paged = new ArrayList<>();
    String page = ",\"page\":{\"limit\":1}";
    String token;
    do {
      Reply reply = key.post(SEARCH + "action", actions(eve, page)).expect(200);
      JsonNode told = reply.body().path("page");
      assertEquals(1, told.path("count").asInt());
      assertEquals(all.size(), told.path("total").asInt());
      paged.addAll(found(reply, "name"));
      token = told.path("next_token").asText();
      page = ",\"page\":{\"token\":\"%s\"}".formatted(token);
    } while (!token.isEmpty());
    assertTrue(all.size() > 1);
    assertEquals(all, paged);
  }

  @Test
  @Tag("security-40")
  void aTokenIsForItsSearchItsLimitAndItsTenant() {
    Api key = copy.withKey();
    String first = actions(eve, ",\"page\":{\"limit\":1}");
    String token = key.post(SEARCH + "action", first).expect(200).text("/page/next_token");
    assertFalse(token.isEmpty());
    String next = ",\"page\":{\"limit\":%d,\"token\":\"%s\"}";
    assertEquals(200, key.post(SEARCH + "action", actions(eve, next.formatted(1, token))).status());
    assertEquals(400, key.post(SEARCH + "action", actions(eve, next.formatted(2, token))).status());
    assertEquals(400, key.post(SEARCH + "action", actions("x", next.formatted(1, token))).status());
    assertEquals(
        400, key.post(SEARCH + "subject", subjects("edit", next.formatted(1, token))).status());
    String elsewhere = "/tenants/globex/access/v1/search/action";
    assertEquals(400, key.post(elsewhere, actions(eve, next.formatted(1, token))).status());
    assertEquals(
        400, key.post(SEARCH + "action", actions(eve, next.formatted(1, token + "A"))).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"subject", "resource", "action"})
  void aSearchWithoutItsEntitiesIsFourHundredAndAJsonString(String kind) {
    for (String body : new String[] {"{}", "[]", "", "{\"subject\":{\"type\":1}}"}) {
      Reply reply = copy.withKey().post(SEARCH + kind, body);
      assertEquals(400, reply.status(), body);
      assertTrue(reply.body().isTextual(), reply.response()::body);
    }
  }
}
