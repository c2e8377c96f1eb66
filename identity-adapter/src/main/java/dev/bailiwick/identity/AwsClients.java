package dev.bailiwick.identity;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** What all our clients of AWS have in common. */
final class AwsClients {

  private static final Duration CONNECT = Duration.ofSeconds(2);

  /** For a stand-in, which takes any; the default chain would search the machine for some. */
  private static final StaticCredentialsProvider ANY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

  private static final String KEPT_CONNECTIONS = "http.maxConnections";

  static {
    // The JDK keeps five to a host, fewer than calls that are made at a time; each other would be
    // closed after one answer, and cost a handshake.
    if (System.getProperty(KEPT_CONNECTIONS) == null) {
      System.setProperty(KEPT_CONNECTIONS, "100");
    }
  }

  private AwsClients() {}

  /** A client of this region, or of a stand-in at an endpoint, each call bounded as a whole. */
  static <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C build(
      B builder, String region, @Nullable URI endpoint, Duration timeout) {
    builder
        .region(Region.of(region))
        .overrideConfiguration(override -> override.apiCallTimeout(timeout))
        .httpClientBuilder(
            UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(timeout));
    if (endpoint != null) {
      builder.endpointOverride(endpoint).credentialsProvider(ANY);
    }
    return builder.build();
  }
}
