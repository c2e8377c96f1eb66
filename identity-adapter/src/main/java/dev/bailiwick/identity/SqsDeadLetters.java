package dev.bailiwick.identity;

import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;

import dev.bailiwick.authorization.Unavailable;
import dev.bailiwick.authorization.deadletter.DeadLetter;
import dev.bailiwick.authorization.port.DeadLetters;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** The dead letters of the event queue, in the dead-letter queue that SQS gives it. */
@Singleton
@Requires(beans = EventQueue.class)
final class SqsDeadLetters implements DeadLetters {

  private final EventQueue queue;
  private final SqsQueues queues;
  private final SqsClient sqs;

  SqsDeadLetters(EventQueue queue, SqsQueues queues) {
    this.queue = queue;
    this.queues = queues;
    this.sqs = queues.client();
  }

  @Override
  public List<DeadLetter> some(int most) {
    return answered(
        () -> {
          try (DeadLetterWalk walk = new DeadLetterWalk(sqs, queues.deadLetters())) {
            return walk.some(most).stream().map(Letters::shown).toList();
          }
        });
  }

  @Override
  public long count() {
    return answered(
        () ->
            sqs
                .getQueueAttributes(
                    ask ->
                        ask.queueUrl(queues.deadLetters())
                            .attributeNames(
                                APPROXIMATE_NUMBER_OF_MESSAGES,
                                APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes()
                .values()
                .stream()
                .mapToLong(Long::parseLong)
                .sum());
  }

  @Override
  public int sendBack(Predicate<String> wanted, int most) {
    return answered(
        () -> {
          try (DeadLetterWalk walk = new DeadLetterWalk(sqs, queues.deadLetters())) {
            return sendBack(walk, wanted, most);
          }
        });
  }

  private int sendBack(DeadLetterWalk walk, Predicate<String> wanted, int most) {
    int sent = 0;
    List<Message> batch = walk.next();
    while (!batch.isEmpty()) {
      List<Message> going =
          batch.stream()
              .filter(letter -> wanted.test(letter.messageId()))
              .limit(most - sent)
              .toList();
      sent += sendBack(walk, going);
      batch = sent < most ? walk.next() : List.of();
    }
    return sent;
  }

  /** Sent before they are deleted: whatever ends this in between makes two of one, and not none. */
  private int sendBack(DeadLetterWalk walk, List<Message> going) {
    if (going.isEmpty()) {
      return 0;
    }
    boolean isOrdered = SqsQueues.isOrdered(queue.queueUrl());
    List<SendMessageBatchRequestEntry> entries =
        going.stream().map(letter -> Letters.asBefore(letter, isOrdered)).toList();
    List<String> gone =
        sqs
            .sendMessageBatch(ask -> ask.queueUrl(queue.queueUrl()).entries(entries))
            .successful()
            .stream()
            .map(entry -> entry.id())
            .toList();
    walk.delete(going.stream().filter(letter -> gone.contains(letter.messageId())).toList());
    return gone.size();
  }

  private static <T> T answered(Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw new Unavailable("the queue of dead letters", e);
    }
  }
}
