package dev.bailiwick.identity;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** An event queue with its dead letters on a real SQS in this process; a fresh pair for each. */
final class TestQueue implements AutoCloseable {

  private static final SQSRestServer SERVER =
      SQSRestServerBuilder.withPort(0).withInterface("127.0.0.1").start();
  static final URI ENDPOINT =
      URI.create("http://127.0.0.1:" + SERVER.waitUntilStarted().localAddress().getPort());

  private final SqsClient sqs =
      SqsClient.builder()
          .endpointOverride(ENDPOINT)
          .region(Region.EU_WEST_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
          .httpClient(UrlConnectionHttpClient.create())
          .build();
  private final String name = "identity-" + UUID.randomUUID();
  private final String dead = create(name + "-dead.fifo", Map.of());
  private final String url = create(name + ".fifo", comesBackInASecond());

  private Map<QueueAttributeName, String> comesBackInASecond() {
    String letters = attribute(dead, QueueAttributeName.QUEUE_ARN);
    return Map.of(
        QueueAttributeName.VISIBILITY_TIMEOUT,
        "1",
        QueueAttributeName.REDRIVE_POLICY,
        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"100\"}".formatted(letters));
  }

  private String create(String queue, Map<QueueAttributeName, String> attributes) {
    Map<QueueAttributeName, String> all = new HashMap<>(attributes);
    all.put(QueueAttributeName.FIFO_QUEUE, "true");
    return sqs.createQueue(ask -> ask.queueName(queue).attributes(all)).queueUrl();
  }

  private String attribute(String queue, QueueAttributeName attribute) {
    return sqs.getQueueAttributes(ask -> ask.queueUrl(queue).attributeNames(attribute))
        .attributes()
        .getOrDefault(attribute, "");
  }

  String url() {
    return url;
  }

  /** As a new message each time, for SQS itself drops what it has seen within five minutes. */
  void send(String group, String body) {
    sqs.sendMessage(
        letter ->
            letter
                .queueUrl(url)
                .messageBody(body)
                .messageGroupId(group)
                .messageDeduplicationId(UUID.randomUUID().toString()));
  }

  /** How many messages are left, be they in somebody's hands. */
  int left() {
    return Integer.parseInt(attribute(url, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
        + Integer.parseInt(
            attribute(url, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE));
  }

  /** The dead letters so far, each as cause and body, sorted. */
  List<String> deadLetters() {
    List<String> letters = new ArrayList<>();
    List<Message> batch;
    do {
      batch =
          sqs.receiveMessage(
                  ask -> ask.queueUrl(dead).maxNumberOfMessages(10).messageAttributeNames("cause"))
              .messages();
      batch.forEach(
          message ->
              letters.add(
                  requireNonNull(message.messageAttributes().get("cause")).stringValue()
                      + " "
                      + message.body()));
    } while (!batch.isEmpty());
    return letters.stream().sorted().toList();
  }

  @Override
  public void close() {
    sqs.close();
  }
}
