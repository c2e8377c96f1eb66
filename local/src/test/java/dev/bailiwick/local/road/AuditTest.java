package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.client.Wait;
import dev.bailiwick.local.road.Road.Copy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who did what, as a tenant's admins read it (47, 48, 49; seed 92). */
@ExtendWith(Road.class)
@Tag("security-47")
class AuditTest {

  private static final String AUDIT = "/v1/tenants/acme/audit";
  private static final String SYSTEM = "/v1/tenants/system/audit";
  private static final String EXPORT = AUDIT + "/export";

  private final Copy copy;
  private final Api ada;

  AuditTest(Copy copy) {
    this.copy = copy;
    this.ada = copy.as(Account.ADA);
  }

  @Test
  void aChangeSaysWhoDidWhatToWhom() {
    String group = group("audited");
    JsonNode item = ada.get(AUDIT + "?about=" + group).expect(200).body().at("/items/0");
    assertEquals("change", item.path("kind").asText());
    assertEquals("group_put", item.path("operation").asText());
    assertEquals("user", item.at("/actor/type").asText());
    String actor = item.at("/actor/id").asText();
    assertEquals(Account.ADA.email(), item.path("names").path(actor).asText());
    assertEquals(group, item.at("/changes/0/group").asText());
    assertTrue(item.path("policy_version").isIntegralNumber());
  }

  @Test
  void aRefusalIsNotedSoonAfter() {
    String group = group("refused");
    copy.as(Account.EVE).delete("/v1/tenants/acme/groups/" + group).expect(403);
    JsonNode item = awaited(ada, AUDIT + "?kind=refusal&about=" + group);
    assertEquals("removeGroup", item.path("operation").asText());
    assertEquals("forbidden", item.path("code").asText());
    assertEquals("bw.group:delete", item.path("permission").asText());
    assertEquals("bw.group", item.at("/about/type").asText());
    assertTrue(item.path("names").toString().contains(Account.EVE.email()));
  }

  /** Strangers are told of to the operators, and to nobody whose tenant they asked for. */
  @Test
  void aStrangersAttemptStandsInTheInstallationsAuditAlone() {
    Api operator = copy.as(Account.OPERATOR);
    Api bob = copy.as(Account.BOB);
    String stranger = "?actor=user:" + bob.get("/v1/me").expect(200).text("/subject/id");
    bob.get("/v1/tenants/acme/groups").expect(404);
    JsonNode item = awaited(operator, SYSTEM + stranger + "&operation=listGroups");
    assertEquals(
        ada.get("/v1/tenants/acme").expect(200).text("/id"), item.at("/about/id").asText());
    assertEquals(0, ada.get(AUDIT + stranger).expect(200).body().path("items").size());
  }

  @Test
  void pagesFollowOneAnother() {
    group("one");
    group("two");
    List<String> read = new ArrayList<>();
    Reply page = ada.get(AUDIT + "?kind=change&limit=3").expect(200);
    while (page.body().hasNonNull("next") && read.size() < 12) {
      page.body().path("items").forEach(item -> read.add(item.path("id").asText()));
      page = ada.get(AUDIT + "?kind=change&limit=3&cursor=" + page.text("/next")).expect(200);
    }
    page.body().path("items").forEach(item -> read.add(item.path("id").asText()));
    assertEquals(read, read.stream().sorted((a, b) -> Long.compare(number(b), number(a))).toList());
    assertEquals(read.size(), read.stream().distinct().count());
  }

  @Test
  void nobodyElseReadsIt() {
    for (String path : List.of(AUDIT, EXPORT)) {
      Reply refused = copy.as(Account.EVE).get(path);
      assertEquals(403, refused.status());
      Reply foreign = copy.as(Account.BOB).get(path);
      Reply absent = copy.as(Account.BOB).get(path.replace("acme", "nobody"));
      assertEquals(404, foreign.status());
      assertEquals(absent.response().body(), foreign.response().body());
    }
  }

  @Test
  void anExportIsAnActAndTheNewestInItself() {
    Reply ndjson = ada.get(EXPORT + "?kind=act").expect(200);
    assertTrue(ndjson.header("Content-Type").startsWith("application/x-ndjson"));
    assertTrue(
        ndjson
            .response()
            .body()
            .lines()
            .findFirst()
            .orElseThrow()
            .contains("\"operation\":\"audit_exported\""));
  }

  @Test
  @Tag("security-48")
  void aSpreadsheetTakesNothingForAFormula() {
    String member = "/v1/tenants/acme/members/by-external-id/" + "%3D1%2B1-" + UUID.randomUUID();
    ada.put(member, "{}").expect(200);
    Reply csv = ada.get(EXPORT + "?format=csv&operation=member_added").expect(200);
    assertTrue(csv.header("Content-Type").startsWith("text/csv"));
    String text = csv.response().body();
    assertTrue(text.startsWith("at,kind,actor_type,actor,"));
    assertTrue(text.contains("=1+1-"));
    text.lines().skip(1).forEach(line -> assertFalse(line.matches("(.*,)?\"[=+@-].*"), line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?kind=everything",
        "?actor=ada",
        "?operation=a%20b",
        "?about=%00",
        "?from=yesterday",
        "?from=2026-11-21T00:00:00Z&to=2026-11-21T00:00:00Z",
        "?limit=0",
        "?cursor=AAAA"
      })
  void whatCannotBeAskedForIsRefused(String query) {
    Reply refused = ada.get(AUDIT + query);
    assertEquals(400, refused.status());
    assertTrue(query.contains(refused.text("/field") + "="), refused.response().body());
    assertEquals(400, ada.get(EXPORT + "?format=xls").status());
  }

  private String group(String name) {
    return ada.post(
            "/v1/tenants/acme/groups",
            "{\"name\":\"%s-%s\"}".formatted(name, UUID.randomUUID().toString().substring(0, 8)))
        .expect(201)
        .text("/id");
  }

  private static long number(String version) {
    return Long.parseLong(version);
  }

  /** Refusals are written behind the answer's back. */
  private JsonNode awaited(Api by, String address) {
    return Wait.until(
        "a refusal to be noted",
        () ->
            Optional.of(by.get(address).expect(200).body().path("items"))
                .filter(items -> !items.isEmpty())
                .map(items -> items.get(0)));
  }
}
