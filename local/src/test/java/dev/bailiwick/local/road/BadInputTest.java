package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.road.Road.Copy;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What cannot be right gets a clear problem, writes nothing and shows nothing of the inside (45).
 */
@ExtendWith(Road.class)
@Tag("security-45")
class BadInputTest {

  private static final String ACME = "/v1/tenants/acme";

  private final Api ada;
  private String before;

  BadInputTest(Copy copy) {
    this.ada = copy.as(Account.ADA);
    this.before = "";
  }

  @BeforeEach
  void noteTheVersion() {
    before = version();
  }

  private String version() {
    return ada.get(ACME).expect(200).text("/policy_version");
  }

  private void refused(Reply reply, int status, String code, String field) {
    assertEquals(status, reply.status(), reply.response()::body);
    assertEquals("application/problem+json", reply.header("Content-Type"));
    assertEquals("urn:bailiwick:problem:" + code, reply.text("/type"));
    assertEquals(status, reply.body().path("status").asInt());
    assertEquals(field, reply.text("/field"));
    showsNothing(reply);
    assertEquals(before, version(), "nothing is written");
  }

  private static void showsNothing(Reply reply) {
    String body = reply.response().body().toLowerCase(Locale.ROOT);
    for (String inside : new String[] {"exception", "java.", "dev.bailiwick", "sql", "jackson"}) {
      assertFalse(body.contains(inside), body);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"slug\":\"x1\",\"name\":\"X\"                 | invalid_json  | ",
        "not json                                        | invalid_json  | ",
        "[]                                              | invalid_json  | ",
        "1                                               | invalid_json  | ",
        "true                                            | invalid_json  | ",
        "\"x1\"                                          | invalid_json  | ",
        "{\"slug\":\"x1\",\"slug\":\"x2\",\"name\":\"X\"} | invalid_json | ",
        "{\"slug\":\"x1\",\"name\":\"X\",\"plan\":\"p\"} | invalid_json  | plan",
        "{\"slug\":1,\"name\":\"X\"}                     | invalid_json  | slug",
        "{\"slug\":\"x1\",\"name\":{}}                   | invalid_json  | name",
        "{\"slug\":\"x1\"}                               | invalid_field | name",
        "{\"slug\":\"x1\",\"name\":null}                 | invalid_field | name",
        "{\"slug\":\"X!\",\"name\":\"X\"}                | invalid_field | slug",
        "{\"slug\":\"x1\",\"name\":\" \"}                | invalid_field | name",
        "{\"slug\":\"x1\",\"name\":\"X\\u0000\"}         | invalid_field | name",
        "{\"slug\":\"00000000-0000-4000-8000-000000000001\",\"name\":\"X\"}|invalid_field|slug",
        "{\"slug\":\"x1\",\"name\":\"X\"} {}             | invalid_json  | ",
        "null                                            | bad_request   | "
      })
  @Tag("security-19")
  @Tag("security-41")
  void aBadTenant(String body, String code, String field) {
    refused(ada.post("/v1/tenants", body), 400, code, field == null ? "" : field);
  }

  /** A record of one field must not take the bare value for it. */
  @ParameterizedTest
  @ValueSource(strings = {"\"x1\"", "1", "1.5", "true"})
  @Tag("security-41")
  void aBareValueIsNoObject(String body) {
    refused(ada.post(ACME + "/applications", body), 400, "invalid_json", "");
    refused(ada.post("/v1/invitations/accept", body), 400, "invalid_json", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                                                                            | to",
        "{\"to\":{\"type\":\"user\"},\"role\":\"bw.member\",\"on\":{\"type\":\"bw.tenant\"}} |"
            + " to.id",
        "{\"to\":{\"type\":\"user\",\"id\":\"x\"},\"on\":{\"type\":\"bw.tenant\"}}     | role",
        "{\"to\":{\"type\":\"user\",\"id\":\"x\"},\"role\":\"none\",\"on\":{\"type\":\"bw.tenant\"}}"
            + " | role",
        "{\"to\":{\"type\":\"user\",\"id\":\"x\"},\"role\":\"bw.member\",\"on\":{\"type\":\"bw.tenant\"}}"
            + " | to.id",
        "{\"to\":{\"type\":\"user\",\"id\":\"x\"},\"role\":\"bw.member\",\"on\":{\"type\":\"bw.workspace\"}}"
            + " | on.id",
        "{\"to\":{\"type\":\"user\",\"id\":\"x\"},\"role\":\"bw.member\",\"on\":{\"type\":\"bw.workspace\",\"id\":\"y\"}}"
            + " | on.id",
        "{\"to\":{\"type\":\"user\",\"id\":\"x\"},\"role\":\"bw.member\",\"on\":{\"type\":\"none\",\"id\":\"y\"}}"
            + " | on.type",
        "{\"to\":{\"type\":\"user\",\"id\":\"x\"},\"role\":\"bw.owner\",\"on\":{\"type\":\"document\",\"id\":\"y\"}}"
            + " | on",
        "{\"to\":{\"type\":\"user\",\"id\":\"x\"},\"role\":\"bw.member\",\"on\":{\"type\":\"bw.tenant\"},\"expires_at\":\"tomorrow\"}"
            + " | expires_at",
        "{\"to\":{\"type\":\"user\",\"id\":\"x\"},\"role\":\"bw.member\",\"on\":{\"type\":\"bw.tenant\"},\"expires_at\":\"+294277-01-01T00:00:00Z\"}"
            + " | expires_at",
        "{\"to\":{\"type\":\"user\",\"id\":\"x\"},\"role\":\"bw.member\",\"on\":{\"type\":\"bw.tenant\"},\"expires_at\":\"2020-01-01T00:00:00Z\"}"
            + " | expires_at"
      })
  void aBadGrant(String body, String field) {
    refused(ada.post(ACME + "/grants", body), 400, "invalid_field", field);
  }

  @Test
  @Tag("security-41")
  void aBodyPastTheLimit() {
    String big = "{\"slug\":\"x1\",\"name\":\"" + "x".repeat(300_000) + "\"}";
    refused(ada.post("/v1/tenants", big), 413, "too_large", "");
  }

  @Test
  void badIdsAndAbsentOnesLookAlike() {
    Reply absent = ada.get(ACME + "/grants/00000000-0000-4000-8000-000000000009");
    refused(absent, 404, "not_found", "");
    for (String id :
        new String[] {"x", "00000000-0000-4000-8000-00000000000G", "1-1-1-1-1", "%00"}) {
      Reply bad = ada.get(ACME + "/grants/" + id);
      assertEquals(404, bad.status(), id);
      assertEquals(absent.response().body(), bad.response().body(), id);
    }
  }

  @Test
  @Tag("security-18")
  void someoneElsesTenantAndNoneLookAlike() {
    Reply foreign = ada.get("/v1/tenants/globex/members");
    Reply absent = ada.get("/v1/tenants/no-such/members");
    refused(foreign, 404, "not_found", "");
    assertEquals(absent.response().body(), foreign.response().body());
    assertEquals(
        absent.response().headers().map().keySet(), foreign.response().headers().map().keySet());
  }

  @Test
  @Tag("security-18")
  void someoneElsesTenantAndNoneLookAlikeWhateverElseIsWrong() {
    for (String list : new String[] {"workspaces", "grants", "applications", "invitations"}) {
      assertAlike(it -> ada.post("/v1/tenants/" + it + "/" + list, "{}"));
      assertAlike(it -> ada.get("/v1/tenants/" + it + "/" + list + "?limit=0"));
    }
    assertAlike(it -> ada.get("/v1/tenants/" + it + "/members?cursor=none"));
    assertAlike(it -> ada.put("/v1/tenants/" + it + "/members/by-external-id/%00", "{}"));
    assertAlike(it -> ada.post("/tenants/" + it + "/access/v1/evaluation", "none"));
  }

  private static void assertAlike(Function<String, Reply> asked) {
    Reply foreign = asked.apply("globex");
    Reply absent = asked.apply("no-such");
    String address = foreign.response().uri().getPath();
    assertEquals(absent.status(), foreign.status(), address);
    assertEquals(absent.response().body(), foreign.response().body(), address);
  }

  @Test
  @Tag("security-41")
  void nothingInAPathReachesTheDatabaseUnlessItCanBeThere() {
    refused(ada.get("/v1/tenants/%00/members"), 404, "not_found", "");
    refused(ada.get("/v1/tenants/a'--/members"), 404, "not_found", "");
    refused(
        ada.put(ACME + "/members/by-external-id/%00", "{}"), 400, "invalid_field", "external_id");
    refused(ada.delete(ACME + "/applications/x/keys/%00"), 404, "not_found", "");
    for (String resource : new String[] {"document/%00", "%00/1"}) {
      refused(ada.get(ACME + "/resources/" + resource), 404, "not_found", "");
      refused(ada.delete(ACME + "/resources/" + resource), 404, "not_found", "");
    }
    refused(ada.get(ACME + "/resources?type=%00"), 400, "invalid_field", "type");
    String grant =
        """
        {"to":{"type":"user","id":"\\u0000"},"role":"bw.workspace_viewer",
         "on":{"type":"document","id":"\\u0000"}}\
        """;
    refused(ada.post(ACME + "/grants", grant), 400, "invalid_field", "on.id");
  }

  @Test
  @Tag("security-40")
  void aPageIsAskedForProperly() {
    refused(ada.get(ACME + "/members?limit=0"), 400, "invalid_field", "limit");
    refused(ada.get(ACME + "/members?limit=1000"), 400, "invalid_field", "limit");
    refused(ada.get(ACME + "/members?cursor=abc"), 400, "invalid_field", "cursor");
    String next = ada.get(ACME + "/workspaces?limit=1").expect(200).text("/next");
    assertFalse(next.isEmpty());
    refused(ada.get(ACME + "/members?cursor=" + next), 400, "invalid_field", "cursor");
    Reply second = ada.get(ACME + "/workspaces?limit=1&cursor=" + next).expect(200);
    assertEquals(1, second.body().path("items").size());
  }

  @Test
  void noSuchRouteAndNoSuchMethod() {
    refused(ada.get("/v1/nothing"), 404, "not_found", "");
    Reply wrong = ada.delete("/v1/tenants");
    refused(wrong, 405, "method_not_allowed", "");
    assertTrue(wrong.header("Allow").contains("GET"));
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/tenants/acme/members?search=a%00, search",
    "/v1/tenants/acme/workspaces?slug=%0a, slug",
    "/v1/tenants/acme/invitations?status=%7f, status"
  })
  void aQueryThatNoTextCanHold(String path, String field) {
    refused(ada.get(path), 400, "invalid_field", field);
  }
}
