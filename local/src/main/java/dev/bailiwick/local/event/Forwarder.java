package dev.bailiwick.local.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Puts on the queue what AWS would: a confirmed sign-up as a CloudEvent, as the Lambda behind
 * Cognito's PostConfirmation trigger does, and what happens to users later as EventBridge hands on
 * CloudTrail's record. It throws when the queue does not take it; Cognito reports that to whoever
 * confirmed.
 */
public final class Forwarder implements AutoCloseable {

  private static final String SIGN_UP = "PostConfirmation_ConfirmSignUp";

  /** All of them in one group, as a rule of EventBridge can only name one. */
  private static final String DIRECTORY = "directory";

  private final ObjectMapper json = new ObjectMapper();
  private final SqsClient sqs;
  private final String queueUrl;
  private final Clock clock;

  public Forwarder(SqsClient sqs, String queueUrl, Clock clock) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
    this.clock = clock;
  }

  /** Sends the event of a sign-up on; a reset password confirms as well, and is none. */
  public void forward(String event) {
    JsonNode trigger = parse(event);
    if (!trigger.path("triggerSource").asText().equals(SIGN_UP)) {
      return;
    }
    String subject = trigger.at("/request/userAttributes/sub").asText();
    if (subject.isEmpty()) {
      throw new IllegalArgumentException("a sign-up without a sub");
    }
    String id = subject + "/" + SIGN_UP;
    send(subject, id, envelope(id, trigger.path("userPoolId").asText(), subject));
  }

  /** Sends on, as it is, what EventBridge would tell of a change in the pool's directory. */
  public void handOn(String event) {
    send(DIRECTORY, parse(event).at("/detail/eventID").asText(), event);
  }

  private void send(String group, String id, String body) {
    sqs.sendMessage(
        message ->
            message
                .queueUrl(queueUrl)
                .messageGroupId(group)
                .messageDeduplicationId(sha256(id))
                .messageBody(body));
  }

  @Override
  public void close() {
    sqs.close();
  }

  /** The sub alone: all else about the person is read from the directory when it is wanted. */
  private String envelope(String id, String userPoolId, String subject) {
    ObjectNode trigger =
        json.createObjectNode().put("triggerSource", SIGN_UP).put("userPoolId", userPoolId);
    trigger.putObject("request").putObject("userAttributes").put("sub", subject);
    return json.createObjectNode()
        .put("specversion", "1.0")
        .put("id", id)
        .put("source", "cognito/" + userPoolId)
        .put("type", "dev.bailiwick.cognito.post-confirmation")
        .put("time", clock.instant().toString())
        .put("datacontenttype", "application/json")
        .set("data", trigger)
        .toString();
  }

  private JsonNode parse(String event) {
    try {
      return json.readTree(event);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no event", e);
    }
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
