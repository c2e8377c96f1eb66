package dev.bailiwick.identity;

import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.MESSAGE_GROUP_ID;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.SENT_TIMESTAMP;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * One way through a queue, which can only be looked at by taking: whatever was taken and not
 * deleted is there again when this closes.
 */
final class DeadLetterWalk implements AutoCloseable {

  private static final int MOST = 10;
  private static final Duration HIDDEN = Duration.ofSeconds(60);

  private final SqsClient sqs;
  private final String queueUrl;
  private final Map<String, Message> taken = new HashMap<>();

  DeadLetterWalk(SqsClient sqs, String queueUrl) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
  }

  /** So many at most. */
  List<Message> some(int most) {
    List<Message> some = new ArrayList<>();
    List<Message> batch = next();
    while (!batch.isEmpty()) {
      some.addAll(batch);
      batch = some.size() < most ? next() : List.of();
    }
    return List.copyOf(some.subList(0, Math.min(most, some.size())));
  }

  /** Letters that were not met before; none at the end. It waits, so that no server is left out. */
  List<Message> next() {
    return sqs
        .receiveMessage(
            ask ->
                ask.queueUrl(queueUrl)
                    .maxNumberOfMessages(MOST)
                    .waitTimeSeconds(1)
                    .visibilityTimeout((int) HIDDEN.toSeconds())
                    .messageAttributeNames(Letters.CAUSE, Letters.GROUP)
                    .messageSystemAttributeNames(MESSAGE_GROUP_ID, SENT_TIMESTAMP))
        .messages()
        .stream()
        .filter(letter -> taken.put(letter.messageId(), letter) == null)
        .toList();
  }

  /** Deletes letters of one batch for good. */
  void delete(List<Message> letters) {
    if (letters.isEmpty()) {
      return;
    }
    sqs.deleteMessageBatch(
            ask -> ask.queueUrl(queueUrl).entries(letters.stream().map(this::deletion).toList()))
        .successful()
        .forEach(deleted -> taken.remove(deleted.id()));
  }

  @Override
  public void close() {
    List<Message> left = List.copyOf(taken.values());
    for (int from = 0; from < left.size(); from += MOST) {
      List<Message> batch = left.subList(from, Math.min(from + MOST, left.size()));
      sqs.changeMessageVisibilityBatch(
          ask -> ask.queueUrl(queueUrl).entries(batch.stream().map(this::freed).toList()));
    }
  }

  private DeleteMessageBatchRequestEntry deletion(Message letter) {
    return DeleteMessageBatchRequestEntry.builder()
        .id(letter.messageId())
        .receiptHandle(letter.receiptHandle())
        .build();
  }

  private ChangeMessageVisibilityBatchRequestEntry freed(Message letter) {
    return ChangeMessageVisibilityBatchRequestEntry.builder()
        .id(letter.messageId())
        .receiptHandle(letter.receiptHandle())
        .visibilityTimeout(0)
        .build();
  }
}
