package dev.bailiwick.identity;

import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The client of the event queue, and where its dead letters are. */
@Singleton
@Requires(beans = EventQueue.class)
final class SqsQueues {

  private static final Duration BEYOND_POLL = Duration.ofSeconds(5);

  private static final Pattern ARN = Pattern.compile("arn:[^:]+:sqs:[^:]+:([^:]+):([^:]+)");

  private final EventQueue queue;
  private final SqsClient sqs;

  private volatile @Nullable String deadLetters;

  SqsQueues(EventQueue queue) {
    this.queue = queue;
    this.deadLetters = queue.deadLetterQueueUrl();
    this.sqs =
        AwsClients.build(
            SqsClient.builder(), queue.region(), queue.endpoint(), queue.poll().plus(BEYOND_POLL));
  }

  SqsClient client() {
    return sqs;
  }

  /** The queue of dead letters. */
  String deadLetters() {
    String known = deadLetters;
    if (known == null) {
      known = findDeadLetters();
      deadLetters = known;
    }
    return known;
  }

  /** Whether a queue keeps order within groups. */
  static boolean isOrdered(String queueUrl) {
    return queueUrl.endsWith(".fifo");
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

  @PreDestroy
  void close() {
    sqs.close();
  }
}
