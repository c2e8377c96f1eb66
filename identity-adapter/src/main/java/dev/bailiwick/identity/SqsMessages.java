package dev.bailiwick.identity;

import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.MESSAGE_GROUP_ID;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;

/** The messages of the event queue. */
@Singleton
@Requires(beans = EventQueue.class)
final class SqsMessages {

  private static final Logger LOG = LoggerFactory.getLogger(SqsMessages.class);
  private static final int MOST = 10;

  private final EventQueue queue;
  private final SqsQueues queues;
  private final SqsClient sqs;

  SqsMessages(EventQueue queue, SqsQueues queues) {
    this.queue = queue;
    this.queues = queues;
    this.sqs = queues.client();
  }

  /** Waits for messages; none may have come. */
  List<Message> receive() {
    return sqs.receiveMessage(
            ask ->
                ask.queueUrl(queue.queueUrl())
                    .maxNumberOfMessages(MOST)
                    .waitTimeSeconds((int) queue.poll().toSeconds())
                    .visibilityTimeout((int) queue.visibility().toSeconds())
                    .messageSystemAttributeNames(MESSAGE_GROUP_ID))
        .messages();
  }

  /** What comes in order with this message; it alone where the queue keeps no order. */
  static String group(Message message) {
    return message.attributes().getOrDefault(MESSAGE_GROUP_ID, message.messageId());
  }

  /** Takes messages of one batch off the queue: they have had their effect. */
  void done(List<Message> messages) {
    if (!messages.isEmpty()) {
      sqs.deleteMessageBatch(
              ask ->
                  ask.queueUrl(queue.queueUrl())
                      .entries(messages.stream().map(SqsMessages::deletion).toList()))
          .failed()
          .forEach(SqsMessages::comesAgain);
    }
  }

  /** Leaves messages of one batch to whoever takes them next, at once. */
  void release(List<Message> messages) {
    if (!messages.isEmpty()) {
      sqs.changeMessageVisibilityBatch(
          ask ->
              ask.queueUrl(queue.queueUrl())
                  .entries(messages.stream().map(SqsMessages::freed).toList()));
    }
  }

  /** Puts a message that can have no effect where people look, with the cause. */
  void setAside(Message message, String cause) {
    sqs.sendMessage(Letters.of(message, cause, queues.deadLetters()));
  }

  private static DeleteMessageBatchRequestEntry deletion(Message message) {
    return DeleteMessageBatchRequestEntry.builder()
        .id(message.messageId())
        .receiptHandle(message.receiptHandle())
        .build();
  }

  private static ChangeMessageVisibilityBatchRequestEntry freed(Message message) {
    return ChangeMessageVisibilityBatchRequestEntry.builder()
        .id(message.messageId())
        .receiptHandle(message.receiptHandle())
        .visibilityTimeout(0)
        .build();
  }

  private static void comesAgain(BatchResultErrorEntry failed) {
    LOG.info("message {} comes again, for nothing: {}", failed.id(), failed.code());
  }
}
