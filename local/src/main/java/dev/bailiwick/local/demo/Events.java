package dev.bailiwick.local.demo;

import dev.bailiwick.local.client.Wait;
import java.net.URI;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The queue of identity events, as the forwarder's place in it could be taken by anyone. */
final class Events implements AutoCloseable {

  private final SqsClient sqs;
  private final String queue;
  private final String pool;

  Events(String queue, String region, String pool) {
    this.queue = queue;
    this.pool = pool;
    this.sqs =
        SqsClient.builder()
            .endpointOverride(URI.create(queue).resolve("/"))
            .region(Region.of(region))
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
  }

  /** Delivers the confirmation of this user; past the queue's own deduplication, as SQS may. */
  void confirmed(String event, String sub) {
    send(
        sub,
        """
        {"specversion":"1.0","id":"%s","source":"cognito/%s",
         "type":"dev.bailiwick.cognito.post-confirmation","time":"2026-01-01T00:00:00Z",
         "datacontenttype":"application/json",
         "data":{"version":"1","triggerSource":"PostConfirmation_ConfirmSignUp",
          "userPoolId":"%s","userName":"%s",
          "request":{"userAttributes":{"sub":"%s","cognito:user_status":"CONFIRMED"}}}}"""
            .formatted(event, pool, pool, sub, sub));
  }

  /** Delivers anything at all. */
  void send(String group, String body) {
    sqs.sendMessage(
        it ->
            it.queueUrl(queue)
                .messageGroupId(group)
                .messageDeduplicationId(UUID.randomUUID().toString())
                .messageBody(body));
  }

  /** Waits until the queue has handed everything out and nothing is being worked on. */
  void untilTaken() {
    Wait.untilTrue("the queue to be empty", () -> waiting() == 0);
  }

  private int waiting() {
    return sqs
        .getQueueAttributes(
            it ->
                it.queueUrl(queue)
                    .attributeNames(
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
        .attributes()
        .values()
        .stream()
        .mapToInt(Integer::parseInt)
        .sum();
  }

  @Override
  public void close() {
    sqs.close();
  }
}
