package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.road.Road.Copy;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AuthZEN's evaluations, many at once. */
@ExtendWith(Road.class)
class EvaluationsTest {

  private static final String IN_ACME = "/tenants/acme/access/v1/evaluations";

  private final Copy copy;

  EvaluationsTest(Copy copy) {
    this.copy = copy;
  }

  /** A permit, a deny or a bad item, by its letter. */
  private String item(String letter) {
    return switch (letter) {
      case "p" -> in(copy.running().seeded().design());
      case "d" -> in(copy.running().seeded().finance());
      default -> "{\"resource\":null}";
    };
  }

  private static String in(String workspace) {
    return """
    {"resource":{"type":"document","id":"42","properties":{"workspace":"%s"}}}\
    """
        .formatted(workspace);
  }

  private String batch(String items, String more) {
    String evaluations =
        Arrays.stream(items.split("")).map(this::item).collect(Collectors.joining(","));
    return """
    {"subject":{"type":"user","id":"%s"},"action":{"name":"edit"},"evaluations":[%s]%s}\
    """
        .formatted(copy.running().seeded().editor(), evaluations, more);
  }

  private static List<String> letters(Reply reply) {
    return reply.expect(200).body().path("evaluations").findParents("decision").stream()
        .map(
            answer -> answer.path("decision").asBoolean() ? "p" : answer.has("context") ? "b" : "d")
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "execute_all,pdbp,pdbp",
    "deny_on_first_deny,ppdp,ppd",
    "deny_on_first_deny,pbp,pb",
    "deny_on_first_deny,pp,pp",
    "permit_on_first_permit,dbpd,dbp",
    "permit_on_first_permit,db,db"
  })
  void theSemanticSaysWhereABatchEnds(String semantic, String asked, String answered) {
    String options = ",\"options\":{\"evaluations_semantic\":\"%s\"}".formatted(semantic);
    Reply reply = copy.withKey().post(IN_ACME, batch(asked, options));
    assertEquals(answered, String.join("", letters(reply)));
  }

  @Test
  void aBadItemSaysWhatIsWrongWithIt() {
    JsonNode bad =
        copy.withKey().post(IN_ACME, batch("b", "")).expect(200).body().at("/evaluations/0");
    assertFalse(bad.path("decision").asBoolean());
    assertEquals(400, bad.at("/context/error/status").asInt());
    assertTrue(bad.at("/context/error/message").asText().contains("resource"));
  }

  @Test
  void withoutItemsItIsOneEvaluation() {
    String single =
        """
        {"subject":{"type":"user","id":"%s"},"action":{"name":"edit"},"evaluations":[],
         "resource":{"type":"document","id":"42","properties":{"workspace":"%s"}}}\
        """
            .formatted(copy.running().seeded().editor(), copy.running().seeded().design());
    assertEquals("{\"decision\":true}", copy.withKey().post(IN_ACME, single).response().body());
    String none = "{\"subject\":{\"type\":\"user\",\"id\":\"1\"},\"action\":{\"name\":\"edit\"}}";
    assertEquals(400, copy.withKey().post(IN_ACME, none).status());
  }

  @Test
  void anItemAboutSomebodyElseIsRefusedAlone() {
    String other = "{\"subject\":{\"type\":\"user\",\"id\":\"ada\"}," + item("p").substring(1);
    String mixed = batch("p", "").replace("[", "[" + other + ",");
    JsonNode answers = copy.as(Account.EVE).post(IN_ACME, mixed).expect(200).body();
    assertEquals(403, answers.at("/evaluations/0/context/error/status").asInt());
    assertTrue(answers.at("/evaluations/1/decision").asBoolean());
    assertEquals(404, copy.as(Account.BOB).post(IN_ACME, mixed).status());
  }

  @Test
  void reasonsStandInTheItemsThatAskForThem() {
    String explained = ",\"context\":{\"bailiwick\":{\"explain\":true}}}";
    String items = item("d").substring(0, item("d").length() - 1) + explained + "," + item("d");
    String body = batch("b", "").replace(item("b"), items);
    JsonNode answers = copy.as(Account.ADA).post(IN_ACME, body).expect(200).body();
    assertEquals("not_granted", answers.at("/evaluations/0/context/code").asText());
    assertTrue(answers.at("/evaluations/0/context/reason_admin").isObject());
    assertTrue(answers.at("/evaluations/1/context").isMissingNode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",\"options\":{\"evaluations_semantic\":\"first\"}",
        ",\"options\":[]",
        ",\"resource\":\"42\"",
        ",\"resource\":{\"type\":\"document\"}",
        ",\"x\":1,\"x\":2"
      })
  void whatIsWrongWithTheWholeIsFourHundredAndAJsonString(String more) {
    Reply reply = copy.withKey().post(IN_ACME, batch("p", more));
    assertEquals(400, reply.status());
    assertTrue(reply.body().isTextual(), reply.response()::body);
  }

  @Test
  void aBatchThatIsTooLongNamesTheLimit() {
    Api key = copy.withKey();
    assertEquals(1_000, letters(key.post(IN_ACME, batch("d".repeat(1_000), ""))).size());
    Reply reply = key.post(IN_ACME, batch("d".repeat(1_001), ""));
    assertEquals(400, reply.status());
    assertTrue(reply.body().asText().contains("1000"));
  }
}
