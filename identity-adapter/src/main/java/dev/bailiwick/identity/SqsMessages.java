package dev.bailiwick.identity;

import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.MESSAGE_GROUP_ID;

import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** The messages of the event queue. */
@Singleton
@Requires(beans = EventQueue.class)
final class SqsMessages {

  private static final int MOST = 10;
  private static final Duration BEYOND_POLL = Duration.ofSeconds(5);

  private static final Pattern ARN = Pattern.compile("arn:[^:]+:sqs:[^:]+:([^:]+):([^:]+)");

  private final EventQueue queue;
  private final SqsClient sqs;

  private volatile @Nullable String deadLetters;

  SqsMessages(EventQueue queue) {
    this.queue = queue;
    this.deadLetters = queue.deadLetterQueueUrl();
    this.sqs =
        AwsClients.build(
            SqsClient.builder(), queue.region(), queue.endpoint(), queue.poll().plus(BEYOND_POLL));
  }

  /** Waits for messages; none may have come. */
  List<Message> receive() {
    return sqs.receiveMessage(
            ask ->
                ask.queueUrl(queue.queueUrl())
                    .maxNumberOfMessages(MOST)
                    .waitTimeSeconds((int) queue.poll().toSeconds())
                    .messageSystemAttributeNames(MESSAGE_GROUP_ID))
        .messages();
  }

  /** What comes in order with this message; it alone where the queue keeps no order. */
  static String group(Message message) {
    return message.attributes().getOrDefault(MESSAGE_GROUP_ID, message.messageId());
  }

  /** Takes a message off the queue: it has had its effect. */
  void done(Message message) {
    sqs.deleteMessage(ask -> ask.queueUrl(queue.queueUrl()).receiptHandle(message.receiptHandle()));
  }

  /** Puts a message that can have no effect where people look, with the cause. */
  void setAside(Message message, String cause) {
    String target = deadLetters();
    SendMessageRequest.Builder letter =
        SendMessageRequest.builder()
            .queueUrl(target)
            .messageBody(message.body())
            .messageAttributes(Map.of("cause", text(cause)));
    if (target.endsWith(".fifo")) {
      letter.messageGroupId(group(message)).messageDeduplicationId(message.messageId());
    }
    sqs.sendMessage(letter.build());
  }

  private String deadLetters() {
    String known = deadLetters;
    if (known == null) {
      known = findDeadLetters();
      deadLetters = known;
    }
    return known;
  }

  /** The queue names it by its ARN only. */
  private String findDeadLetters() {
    String policy =
        sqs.getQueueAttributes(
                ask ->
                    ask.queueUrl(queue.queueUrl())
                        .attributeNames(QueueAttributeName.REDRIVE_POLICY))
            .attributes()
            .getOrDefault(QueueAttributeName.REDRIVE_POLICY, "");
    String arn =
        StrictJson.object(policy).map(said -> said.path("deadLetterTargetArn").asText()).orElse("");
    Matcher named = ARN.matcher(arn);
    if (!named.matches()) {
      throw new IllegalStateException("the queue has no dead-letter queue");
    }
    return sqs.getQueueUrl(
            ask -> ask.queueOwnerAWSAccountId(named.group(1)).queueName(named.group(2)))
        .queueUrl();
  }

  private static MessageAttributeValue text(String value) {
    return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
  }

  @PreDestroy
  void close() {
    sqs.close();
  }
}
