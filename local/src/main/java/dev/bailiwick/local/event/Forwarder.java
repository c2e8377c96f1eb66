package dev.bailiwick.local.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Puts a confirmed sign-up on the queue as a CloudEvent, as the Lambda behind Cognito's
 * PostConfirmation trigger does. It throws when the queue does not take it, and Cognito reports
 * that to whoever confirmed.
 */
public final class Forwarder implements AutoCloseable {

  private static final String SIGN_UP = "PostConfirmation_ConfirmSignUp";

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
    sqs.sendMessage(
        message ->
            message
                .queueUrl(queueUrl)
                .messageGroupId(subject)
                .messageDeduplicationId(sha256(id))
                .messageBody(envelope(id, trigger)));
  }

  @Override
  public void close() {
    sqs.close();
  }

  private String envelope(String id, JsonNode trigger) {
    return json.createObjectNode()
        .put("specversion", "1.0")
        .put("id", id)
        .put("source", "cognito/" + trigger.path("userPoolId").asText())
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
