package dev.bailiwick.local.event;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.bailiwick.local.directory.CannotStart;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.elasticmq.server.ElasticMQServer;
import org.elasticmq.server.config.ElasticMQServerConfig;
import scala.Function0;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * An SQS on the loopback interface with the queue of identity events and its dead letters. Messages
 * are in memory: an event that is lost with the process heals at its user's first verified token.
 */
public final class LocalQueue implements AutoCloseable {

  /** The region of everything that pretends to be Amazon's. */
  public static final String REGION = "eu-west-1";

  private static final String QUEUE = "bailiwick-identity.fifo";
  private static final String ACCOUNT = "000000000000";

  private final URI endpoint;
  private final Function0<?> stop;

  private LocalQueue(URI endpoint, Function0<?> stop) {
    this.endpoint = endpoint;
    this.stop = stop;
  }

  /** Starts the queue, empty. */
  public static LocalQueue start(int port) {
    try {
      Function0<?> stop = new ElasticMQServer(new ElasticMQServerConfig(config(port))).start();
      return new LocalQueue(URI.create("http://127.0.0.1:" + port), stop);
    } catch (RuntimeException e) {
      throw new CannotStart("the queue did not start on port " + port + " (" + e + ")", e);
    }
  }

  /** Where it is spoken to. */
  public URI endpoint() {
    return endpoint;
  }

  /** Where identity events go. */
  public String queueUrl() {
    return endpoint + "/" + ACCOUNT + "/" + QUEUE;
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
    stop.apply();
  }

  private static Config config(int port) {
    return ConfigFactory.parseMap(Map.of("rest-sqs.bind-port", port, "node-address.port", port))
        .withFallback(ConfigFactory.parseResources(LocalQueue.class, "queue.conf"))
        .withFallback(ConfigFactory.defaultReference())
        .resolve();
  }
}
