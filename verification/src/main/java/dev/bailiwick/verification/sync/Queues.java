package dev.bailiwick.verification.sync;

import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.FIFO_QUEUE;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.QUEUE_ARN;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.REDRIVE_POLICY;

import dev.bailiwick.local.event.LocalQueue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** A FIFO queue with its dead letters, on a real SQS of which the process is this one. */
final class Queues implements AutoCloseable {

  private static final int BATCH = 10;

  private final LocalQueue server;
  private final SqsClient sqs;
  private final String dead;
  private String url;
  private int queues;

  Queues(int port) {
    server = LocalQueue.start(port);
    sqs = server.client();
    dead = create("sync-dead.fifo", Map.of(FIFO_QUEUE, "true"));
    url = create();
  }

  /**
   * From now on another queue: for each message that comes, the stand-in copies the list of all
   * that came to its queue in the last five minutes.
   */
  void renew() {
    url = create();
  }

  URI endpoint() {
    return server.endpoint();
  }

  String url() {
    return url;
  }

  /** Sends all of these, each as a message of its own: SQS would drop what it has seen lately. */
  void send(List<Event> events) {
    for (int from = 0; from < events.size(); from += BATCH) {
      List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
      for (Event event : events.subList(from, Math.min(from + BATCH, events.size()))) {
        entries.add(
            SendMessageBatchRequestEntry.builder()
                .id(Integer.toString(entries.size()))
                .messageBody(event.body())
                .messageGroupId(event.group())
                .messageDeduplicationId(UUID.randomUUID().toString())
                .build());
      }
      if (sqs.sendMessageBatch(ask -> ask.queueUrl(url).entries(entries)).hasFailed()) {
        throw new IllegalStateException("the queue did not take all");
      }
    }
  }

  /** How many are not done with, in whosever hands they are. */
  long left() {
    return count(url);
  }

  long dead() {
    return count(dead);
  }

  private long count(String queue) {
    return sqs
        .getQueueAttributes(
            ask ->
                ask.queueUrl(queue)
                    .attributeNames(
                        APPROXIMATE_NUMBER_OF_MESSAGES,
                        APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED,
                        APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
        .attributes()
        .values()
        .stream()
        .mapToLong(Long::parseLong)
        .sum();
  }

  private String create() {
    String redrive =
        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"50\"}"
            .formatted(attribute(dead, QUEUE_ARN));
    return create(
        "sync-" + ++queues + ".fifo", Map.of(FIFO_QUEUE, "true", REDRIVE_POLICY, redrive));
  }

  private String create(String name, Map<QueueAttributeName, String> attributes) {
    return sqs.createQueue(ask -> ask.queueName(name).attributes(attributes)).queueUrl();
  }

  private String attribute(String queue, QueueAttributeName name) {
    return sqs.getQueueAttributes(ask -> ask.queueUrl(queue).attributeNames(name))
        .attributes()
        .getOrDefault(name, "");
  }

  @Override
  public void close() {
    sqs.close();
    server.close();
  }
}
