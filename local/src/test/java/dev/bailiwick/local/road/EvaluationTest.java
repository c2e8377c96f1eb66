package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.road.Road.Copy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AuthZEN's evaluation as product teams meet it. */
@ExtendWith(Road.class)
class EvaluationTest {

  private static final String IN_ACME = "/tenants/acme/access/v1/evaluation";

  private final Copy copy;

  EvaluationTest(Copy copy) {
    this.copy = copy;
  }

  private String eve() {
    return copy.running().seeded().editor();
  }

  private String question(String subject, String action, String workspace, String more) {
    return """
    {"subject":{"type":"user","id":"%s"},"action":{"name":"%s"},
     "resource":{"type":"document","id":"42","properties":{"workspace":"%s"}}%s}\
    """
        .formatted(subject, action, workspace, more);
  }

  @Test
  @Tag("security-28")
  void aPermitAndADenyAreTwoHundredAndSayNothingMoreUnlessAsked() {
    String yes = question(eve(), "edit", copy.running().seeded().design(), "");
    String no = question(eve(), "edit", copy.running().seeded().finance(), "");
    assertEquals(
        "{\"decision\":true}", copy.withKey().post(IN_ACME, yes).expect(200).response().body());
    assertEquals(
        "{\"decision\":false}", copy.withKey().post(IN_ACME, no).expect(200).response().body());
  }

  @Test
  @Tag("security-20")
  void fieldsThatTheStandardDoesNotKnowAreIgnored() {
    String question =
        question(
            eve(), "edit", copy.running().seeded().design(), ",\"tenant\":\"globex\",\"x\":[{}]");
    assertTrue(
        copy.withKey().post(IN_ACME, question).expect(200).body().path("decision").asBoolean());
  }

  @Test
  void reasonsAreToldByWhoAsks() {
    String explain = ",\"context\":{\"bailiwick\":{\"explain\":true}}";
    String question = question(eve(), "edit", copy.running().seeded().finance(), explain);
    Reply toKey = copy.withKey().post(IN_ACME, question).expect(200);
    assertEquals("not_granted", toKey.text("/context/code"));
    assertTrue(toKey.body().at("/context/policy_version").asLong() > 0);
    assertTrue(toKey.body().at("/context/reason_admin").isMissingNode());
    Reply toEve = copy.as(Account.EVE).post(IN_ACME, question).expect(200);
    assertFalse(toEve.text("/context/reason_user/en").isEmpty());
    assertTrue(toEve.body().at("/context/reason_admin").isMissingNode());
    Reply toAda = copy.as(Account.ADA).post(IN_ACME, question).expect(200);
    assertFalse(toAda.text("/context/reason_admin/en").isEmpty());
  }

  @Test
  void whoeverMayNotAskHearsWhatTheyMayKnow() {
    String question = question(eve(), "edit", copy.running().seeded().design(), "");
    Api bob = copy.as(Account.BOB);
    assertEquals(404, bob.post(IN_ACME, question).status());
    assertEquals(
        bob.post("/tenants/none/access/v1/evaluation", question).response().body(),
        bob.post(IN_ACME, question).response().body());
    String about = question("someone", "edit", copy.running().seeded().design(), "");
    assertEquals(403, copy.as(Account.EVE).post(IN_ACME, about).status());
    assertEquals(400, copy.as(Account.EVE).post("/access/v1/evaluation", question).status());
    assertEquals(200, copy.withKey().post("/access/v1/evaluation", question).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "null",
        "{}",
        "{\"subject\":null}",
        "{\"subject\":{\"type\":\"user\",\"id\":\"1\"},\"action\":{\"name\":\"a\"}}",
        "{\"subject\":{\"type\":\"user\",\"id\":1},\"action\":{\"name\":\"a\"},\"resource\":{\"type\":\"t\",\"id\":\"1\"}}",
        "{\"subject\":\"user\",\"action\":{\"name\":\"a\"},\"resource\":{\"type\":\"t\",\"id\":\"1\"}}",
        "{\"subject\":{\"type\":\"user\",\"id\":\"1\",\"id\":\"2\"},\"action\":{\"name\":\"a\"},\"resource\":{\"type\":\"t\",\"id\":\"1\"}}",
        "{\"subject\":{\"type\":\"user\",\"id\":\"1\"},\"action\":{\"name\":\"a\"},\"resource\":{\"type\":\"t\",\"id\":\"1\"}}"
            + " {}",
        "{\"subject\":{\"type\":\"user\",\"id\":\"1\"},\"action\":{\"name\":\"a\"},\"resource\":{\"type\":\"t\",\"id\":\"1\",\"properties\":[]}}"
      })
  @Tag("security-41")
  void aBadQuestionIsFourHundredAndAJsonString(String body) {
    Reply reply = copy.withKey().post(IN_ACME, body);
    assertEquals(400, reply.status());
    assertTrue(reply.body().isTextual(), reply.response()::body);
  }

  @Test
  void theRequestIdComesBackAndTheContentTypeCounts() throws IOException, InterruptedException {
    HttpResponse<String> response = send("application/json; charset=utf-8", "id-1");
    assertEquals(200, response.statusCode());
    assertEquals("id-1", response.headers().firstValue("X-Request-ID").orElse(""));
    assertEquals(400, send("text/plain", "id-2").statusCode());
  }

  private HttpResponse<String> send(String contentType, String requestId)
      throws IOException, InterruptedException {
    return send(contentType, "X-Request-ID", requestId);
  }

  private HttpResponse<String> send(String contentType, String header, String value)
      throws IOException, InterruptedException {
    String question = question(eve(), "edit", copy.running().seeded().design(), "");
    URI uri = copy.running().file().api().resolve(IN_ACME);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(uri)
              .header("Authorization", "Bearer " + copy.running().file().applicationKey())
              .header("Content-Type", contentType)
              .header(header, value)
              .POST(BodyPublishers.ofString(question))
              .build(),
          BodyHandlers.ofString());
    }
  }

  @Test
  @Tag("security-41")
  void aBodyThatIsNotEncodedAsItSaysIsNoFaultOfOurs() throws IOException, InterruptedException {
    assertEquals(400, send("application/json", "Content-Encoding", "gzip").statusCode());
  }

  @Test
  void nobodyInParticularIsChallenged() {
    Reply reply = new Api(copy.running().file().api(), null).post(IN_ACME, "{}");
    assertEquals(401, reply.status());
    assertTrue(reply.header("WWW-Authenticate").startsWith("Bearer"));
    assertTrue(reply.body().isTextual());
  }
}
