package dev.bailiwick.local.event;

import static java.util.Objects.requireNonNull;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.bailiwick.local.directory.CannotStart;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.pekko.actor.ActorSystem;
import org.elasticmq.NodeAddress;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * An SQS on the loopback interface with the queue of identity events and its dead letters. Messages
 * are in memory: an event that is lost with the process heals at its user's first verified token.
 */
public final class LocalQueue implements AutoCloseable {

  /** The region of everything that pretends to be Amazon's. */
  public static final String REGION = "eu-west-1";

  private static final String HOST = "127.0.0.1";
  private static final String QUEUE = "bailiwick-identity.fifo";
  private static final String DEAD_LETTERS = "bailiwick-identity-dead.fifo";

  private final ActorSystem server;
  private final URI endpoint;
  private final String queueUrl;

  private LocalQueue(ActorSystem server, int port) {
    this.server = server;
    endpoint = URI.create("http://" + HOST + ":" + port);
    try (SqsClient sqs = client()) {
      String dead = create(sqs, DEAD_LETTERS, Map.of());
      queueUrl = create(sqs, QUEUE, afterFiveDeliveries(arn(sqs, dead)));
    }
  }

  /** Starts the queue, empty. */
  public static LocalQueue start(int port) {
    ActorSystem server = ActorSystem.create("queue", config());
    try {
      SQSRestServerBuilder.withActorSystem(server)
          .withInterface(HOST)
          .withPort(port)
          .withServerAddress(new NodeAddress("http", HOST, port, ""))
          .withAWSRegion(REGION)
          .start()
          .waitUntilStarted();
      return new LocalQueue(server, port);
    } catch (RuntimeException e) {
      end(server);
      throw new CannotStart("the queue did not start on port " + port + " (" + e + ")", e);
    }
  }

  /** Where it is spoken to. */
  public URI endpoint() {
    return endpoint;
  }

  /** Where identity events go. */
  public String queueUrl() {
    return queueUrl;
  }

  /** A client that gives up in time: Cognito waits five seconds for what its triggers do. */
  public SqsClient client() {
    return SqsClient.builder()
        .endpointOverride(endpoint)
        .region(Region.of(REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(
            UrlConnectionHttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(1))
                .socketTimeout(Duration.ofSeconds(3)))
        .overrideConfiguration(limits -> limits.apiCallTimeout(Duration.ofSeconds(4)))
        .build();
  }

  @Override
  public void close() {
    end(server);
  }

  /** At once: the HTTP server's own end would wait for those who wait for a message. */
  private static void end(ActorSystem server) {
    server.terminate();
    server.getWhenTerminated().toCompletableFuture().join();
  }

  private static String create(
      SqsClient sqs, String name, Map<QueueAttributeName, String> attributes) {
    Map<QueueAttributeName, String> all = new HashMap<>(attributes);
    all.put(QueueAttributeName.FIFO_QUEUE, "true");
    all.put(QueueAttributeName.VISIBILITY_TIMEOUT, "30");
    return sqs.createQueue(queue -> queue.queueName(name).attributes(all)).queueUrl();
  }

  private static Map<QueueAttributeName, String> afterFiveDeliveries(String deadLetters) {
    return Map.of(
        QueueAttributeName.REDRIVE_POLICY,
        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"5\"}".formatted(deadLetters));
  }

  private static String arn(SqsClient sqs, String queueUrl) {
    return requireNonNull(
        sqs.getQueueAttributes(
                it -> it.queueUrl(queueUrl).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN));
  }

  /** The laptop edition ends its parts itself, in order. */
  private static Config config() {
    return ConfigFactory.parseMap(
            Map.of(
                "pekko.coordinated-shutdown.run-by-jvm-shutdown-hook", "off",
                "pekko.loglevel", "INFO"))
        .withFallback(ConfigFactory.load());
  }
}
