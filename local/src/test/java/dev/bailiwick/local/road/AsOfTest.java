package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.road.Road.Copy;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions, searches, explanations and reads as of a day on which somebody still held a role. */
@ExtendWith(Road.class)
class AsOfTest {

  private static final String ACME = "/v1/tenants/acme";

  private final Copy copy;
  private final Api ada;
  private final String name = "x" + UUID.randomUUID().toString().substring(0, 8);
  private final String member;
  private final String group;
  private final String grant;
  private final String then;

  /** Someone gets a role through a group, and then group and role end, and they are disabled. */
  AsOfTest(Copy copy) {
    this.copy = copy;
    this.ada = copy.as(Account.ADA);
    ada.put(
            ACME + "/roles/" + name,
            "{\"entries\":[{\"type\":\"document\",\"actions\":[\"edit\"]}]}")
        .expect(200);
    String attributes = "{\"attributes\":{\"department\":\"sales\"}}";
    member = ada.put(ACME + "/members/by-external-id/" + name, attributes).expect(200).text("/id");
    group = ada.post(ACME + "/groups", "{\"name\":\"%s\"}".formatted(name)).expect(201).text("/id");
    ada.put(ACME + "/groups/" + group + "/members/" + member, "").expect(204);
    String given =
        """
        {"to":{"type":"group","id":"%s"},"role":"%s","on":{"type":"bw.tenant"}}\
        """
            .formatted(group, name);
    Reply made = ada.post(ACME + "/grants", given).expect(201);
    grant = made.text("/id");
    then = "?as_of=" + made.header("Policy-Version");
    ada.delete(ACME + "/groups/" + group).expect(204);
    ada.delete(ACME + "/roles/" + name).expect(204);
    ada.patch(ACME + "/members/" + member, "{\"status\":\"disabled\"}").expect(204);
  }

  private String question(String page) {
    return """
    {"subject":{"type":"user","id":"%s"},"action":{"name":"edit"},
     "resource":{"type":"document","id":"7","properties":{"workspace":"%s"}}%s}\
    """
        .formatted(name, copy.running().seeded().design(), page);
  }

  /** An application of acme's own, that may ask about anyone there. */
  private Api application() {
    Reply made = ada.post(ACME + "/applications", "{\"name\":\"%s\"}".formatted(name)).expect(201);
    String right =
        """
        {"to":{"type":"application","id":"%s"},"role":"bw.enforcement_point",
         "on":{"type":"bw.tenant"}}\
        """
            .formatted(made.text("/id"));
    ada.post(ACME + "/grants", right).expect(201);
    return copy.with(made.text("/key"));
  }

  @Test
  void evaluationsAnswerWithAndWithoutATenant() {
    String batch = "{\"evaluations\":[%s,%s]}".formatted(question(""), question(""));
    Api application = application();
    for (String base : new String[] {"", "/tenants/acme"}) {
      String one = base + "/access/v1/evaluation";
      assertFalse(
          application.post(one, question("")).expect(200).body().at("/decision").asBoolean());
      assertTrue(
          application
              .post(one + then, question(""))
              .expect(200)
              .body()
              .at("/decision")
              .asBoolean());
      JsonNode many = application.post(one + "s" + then, batch).expect(200).body();
      assertEquals(
          "[{\"decision\":true},{\"decision\":true}]", many.path("evaluations").toString());
    }
    assertEquals(400, ada.post("/access/v1/evaluation" + then, question("")).status());
    Reply unknown = copy.withKey().post("/access/v1/evaluation?as_of=1", question(""));
    assertFalse(unknown.expect(200).body().at("/decision").asBoolean(), "system is another tenant");
  }

  @Test
  void searchesFindWhatThereWasAndTheirTokensAreForThatDay() {
    Api application = application();
    String first = question(",\"page\":{\"limit\":1}");
    for (String base : new String[] {"", "/tenants/acme"}) {
      String search = base + "/access/v1/search/subject";
      Reply found = application.post(search + then, first).expect(200);
      assertTrue(found.body().at("/page/total").asInt() > 1);
      String token = found.text("/page/next_token");
      String next = question(",\"page\":{\"token\":\"%s\"}".formatted(token));
      assertEquals(200, application.post(search + then, next).status());
      assertEquals(400, application.post(search, next).status());
      assertEquals(400, application.post(search + "?as_of=1", next).status());
      String action = base + "/access/v1/search/action";
      assertEquals(
          "[{\"name\":\"edit\"}]",
          application
              .post(action + then, question(""))
              .expect(200)
              .body()
              .path("results")
              .toString());
      assertEquals(
          "[]",
          application.post(action, question("")).expect(200).body().path("results").toString());
    }
  }

  @Test
  void anExplanationOfThenHasNoWays() {
    String explain = ACME + "/policy/explain";
    Reply past = ada.post(explain + then, question("")).expect(200);
    assertEquals(grant, past.text("/carrier/grant"));
    assertEquals(grant, past.text("/trace/0/grant"));
    assertEquals(then, "?as_of=" + past.text("/policy_version"));
    String read = question("").replace("\"edit\"", "\"read\"");
    JsonNode denied = ada.post(explain + then, read).expect(200).body();
    assertEquals("not_granted", denied.path("reason").asText());
    assertFalse(denied.has("ways"), denied::toString);
    assertTrue(ada.post(explain, read).expect(200).body().has("ways"));
  }

  @Test
  void readsAnswerAsThingsStood() {
    ada.get(ACME + "/grants/" + grant).expect(404);
    assertEquals(name, ada.get(ACME + "/grants/" + grant + then).expect(200).text("/role"));
    assertEquals("own", ada.get(ACME + "/roles/" + name + then).expect(200).text("/origin"));
    assertEquals(name, ada.get(ACME + "/groups/" + group + then).expect(200).text("/name"));
    String members = ACME + "/groups/" + group + "/members" + then;
    assertEquals(name, ada.get(members).expect(200).text("/items/0/external_id"));
    JsonNode was = ada.get(ACME + "/members/" + member + then).expect(200).body();
    JsonNode is = ada.get(ACME + "/members/" + member).expect(200).body();
    assertEquals("active", was.path("status").asText());
    assertEquals("disabled", is.path("status").asText());
    assertEquals("sales", was.at("/attributes/department").asText());
    assertEquals(is.path("since"), was.path("since"));
    assertEquals(404, copy.as(Account.BOB).get(ACME + "/grants/" + grant + then).status());
  }

  @ParameterizedTest
  @CsvSource({"grants, id", "roles, name", "groups, id", "members, id"})
  void listsGoOnAsTheyStoodPageByPage(String list, String key) {
    String wanted = list.equals("grants") ? grant : list.equals("groups") ? group : name;
    boolean found = false;
    String path = ACME + "/" + list + then + "&limit=2";
    while (!path.isEmpty()) {
      Reply page = ada.get(path).expect(200);
      for (JsonNode item : page.body().path("items")) {
        found |= item.path(key).asText().equals(list.equals("members") ? member : wanted);
      }
      path = page.header("Link").replaceFirst("^<(.*)>; rel=\"next\"$", "$1");
      assertEquals(page.body().has("next"), path.contains(then.substring(1)), path);
    }
    assertTrue(found);
    String next = ada.get(ACME + "/" + list + "?limit=1").text("/next");
    assertEquals(400, ada.get(ACME + "/" + list + then + "&cursor=" + next).status());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 404",
    "999999, 404",
    "1970-01-01T00:00:00Z, 404",
    "9999-01-01T00:00:00Z, 400",
    "yesterday, 400",
    "-1, 400",
    "'', 400"
  })
  void aDayThatThereWasNotIsRefusedAlikeEverywhere(String day, int status) {
    String asOf = "?as_of=" + day;
    for (String list : new String[] {"grants", "roles", "groups", "members"}) {
      Reply refused = ada.get(ACME + "/" + list + asOf);
      assertEquals(status, refused.status(), list);
      assertEquals(status == 400 ? "as_of" : "", refused.text("/field"), list);
    }
    assertEquals(status, ada.post(ACME + "/policy/explain" + asOf, question("")).status());
    for (String kind : new String[] {"evaluation", "evaluations", "search/action"}) {
      for (String base : new String[] {"", "/tenants/acme"}) {
        Reply refused = copy.withKey().post(base + "/access/v1/" + kind + asOf, question(""));
        assertEquals(status, refused.status(), kind);
        assertTrue(refused.body().isTextual(), kind);
      }
    }
  }

  @Test
  void theDescriptionTellsOfIt() {
    String description = copy.withKey().get("/openapi.yaml").expect(200).response().body();
    assertEquals(21, description.split("name: as_of\\b", -1).length - 1);
  }
}
