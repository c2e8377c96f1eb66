package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.client.Wait;
import dev.bailiwick.local.event.LocalQueue;
import dev.bailiwick.local.road.Road.Copy;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What operators do about events that could have no effect, and about those that never came. */
@ExtendWith(Road.class)
class EventsThatWentWrongTest {

  private static final String LETTERS = "/v1/dead-letters";
  private static final String SEND_BACK = LETTERS + "/send-back";
  private static final String RUNS = "/v1/reconciliations";

  private final Copy copy;
  private final Api operator;
  private final Api ada;

  EventsThatWentWrongTest(Copy copy) {
    this.copy = copy;
    this.operator = copy.as(Account.OPERATOR);
    this.ada = copy.as(Account.ADA);
  }

  @Test
  void anUnreadableEventIsSeenAndSentBack() {
    send("no event of " + UUID.randomUUID());
    String first = Wait.until("the dead letter", () -> letterBut(""));

    Reply sent = operator.post(SEND_BACK, "{\"ids\":[\"%s\"]}".formatted(first)).expect(200);
    assertEquals(1, sent.body().path("sent").asInt());

    String again = Wait.until("the dead letter once more", () -> letterBut(first));
    assertEquals(
        1,
        operator
            .post(SEND_BACK, "{\"ids\":[\"%s\"]}".formatted(again))
            .body()
            .path("sent")
            .asInt());
  }

  @Test
  void lettersAreSentBackByIdsOrAll() {
    for (String body :
        new String[] {"{}", "{\"ids\":[],\"all\":true}", "{\"all\":false}", "{\"ids\":[null]}"}) {
      assertEquals(400, operator.post(SEND_BACK, body).status(), body);
    }
    assertEquals(
        0, operator.post(SEND_BACK, "{\"ids\":[]}").expect(200).body().path("sent").asInt());
  }

  @Test
  void aDryRunEndsAndSaysWhatItFound() {
    assertEquals(400, operator.post(RUNS, "{}").status());
    Reply begun = operator.post(RUNS, "{\"dry_run\":true}").expect(202);
    String at = begun.header("Location");
    JsonNode ended =
        Wait.until(
            "the end of the run",
            () ->
                Optional.of(operator.get(at).expect(200).body())
                    .filter(run -> !run.path("ended_at").isNull()));
    assertTrue(ended.path("dry_run").asBoolean());
    assertTrue(ended.path("compared").asLong() > 0);
    assertEquals(404, operator.get(RUNS + "/" + UUID.randomUUID()).status());
  }

  @Test
  void nobodyButOperatorsMay() {
    assertEquals("bw.dead_letter:read", ada.get(LETTERS).expect(403).text("/permission"));
    assertEquals(
        "bw.dead_letter:change",
        ada.post(SEND_BACK, "{\"all\":true}").expect(403).text("/permission"));
    assertEquals(
        "bw.user:read", ada.post(RUNS, "{\"dry_run\":true}").expect(403).text("/permission"));
    assertEquals(
        "bw.user:change", ada.post(RUNS, "{\"dry_run\":false}").expect(403).text("/permission"));
    assertEquals(
        "bw.user:read", ada.get(RUNS + "/" + UUID.randomUUID()).expect(403).text("/permission"));
  }

  /** The id of a letter that nobody could read, other than this one. */
  private Optional<String> letterBut(String known) {
    for (JsonNode letter : operator.get(LETTERS).expect(200).body().path("items")) {
      String id = letter.path("id").asText();
      if (letter.path("cause").asText().equals("not_json") && !id.equals(known)) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }

  private void send(String body) {
    String queue = copy.running().file().queueUrl();
    try (SqsClient sqs =
        SqsClient.builder()
            .endpointOverride(URI.create(queue).resolve("/"))
            .region(Region.of(LocalQueue.REGION))
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .httpClient(UrlConnectionHttpClient.create())
            .build()) {
      sqs.sendMessage(
          it ->
              it.queueUrl(queue)
                  .messageGroupId("test")
                  .messageDeduplicationId(UUID.randomUUID().toString())
                  .messageBody(body));
    }
  }
}
