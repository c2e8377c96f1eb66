package dev.bailiwick.identity;

import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.SENT_TIMESTAMP;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.authorization.deadletter.DeadLetter;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** The form of a dead letter: the message as it came, with its cause and its group beside it. */
final class Letters {

  static final String CAUSE = "cause";
  static final String GROUP = "group";

  /** The queue itself moves here what was delivered too often, and says nothing of why. */
  private static final String GIVEN_UP = "given_up";

  private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9._-]{1,80}");

  private Letters() {}

  /** Each in a group of its own: of a group of many, a queue shows the first few only. */
  static SendMessageRequest of(Message message, String cause, String queueUrl) {
    SendMessageRequest.Builder letter =
        SendMessageRequest.builder()
            .queueUrl(queueUrl)
            .messageBody(message.body())
            .messageAttributes(Map.of(CAUSE, text(cause), GROUP, text(SqsMessages.group(message))));
    if (SqsQueues.isOrdered(queueUrl)) {
      letter.messageGroupId(message.messageId()).messageDeduplicationId(message.messageId());
    }
    return letter.build();
  }

  /** The message as it came, as a new one: SQS would drop what it has seen lately. */
  static SendMessageBatchRequestEntry asBefore(Message letter, boolean isOrdered) {
    SendMessageBatchRequestEntry.Builder message =
        SendMessageBatchRequestEntry.builder().id(letter.messageId()).messageBody(letter.body());
    if (isOrdered) {
      message
          .messageGroupId(attribute(letter, GROUP).orElse(SqsMessages.group(letter)))
          .messageDeduplicationId(UUID.randomUUID().toString());
    }
    return message.build();
  }

  /** What may be shown of it. */
  static DeadLetter shown(Message letter) {
    return new DeadLetter(
        letter.messageId(),
        attribute(letter, CAUSE).orElse(GIVEN_UP),
        StrictJson.object(letter.body()).map(Letters::type).orElse(null),
        Instant.ofEpochMilli(
            Long.parseLong(letter.attributes().getOrDefault(SENT_TIMESTAMP, "0"))));
  }

  private static @Nullable String type(JsonNode envelope) {
    String type =
        envelope.path("detail").path("eventName").asText(envelope.path("type").asText(""));
    return TYPE.matcher(type).matches() ? type : null;
  }

  private static Optional<String> attribute(Message letter, String name) {
    return Optional.ofNullable(letter.messageAttributes().get(name))
        .map(MessageAttributeValue::stringValue);
  }

  private static MessageAttributeValue text(String value) {
    return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
  }
}
