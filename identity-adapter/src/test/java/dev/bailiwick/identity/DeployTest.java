package dev.bailiwick.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.memory.MemoryWorld;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.authorization.user.usecase.SyncIdentity;
import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is deployed beside us, tested where it runs: the tests of {@code deploy/} are Node's. */
final class DeployTest {

  private static final String ISSUER =
      "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_EXAMPLE01";

  private static final String FORWARD =
      """
      import { handler } from './lambda/post-confirmation/index.mjs';
      await handler(JSON.parse(process.argv[1]));
      """;

  private final BlockingQueue<Identity> taken = new LinkedBlockingQueue<>();
  private NodeFolder deploy;
  private TestQueue queue;

  @BeforeEach
  void start() throws Exception {
    deploy = NodeFolder.ready("deploy");
    queue = new TestQueue();
  }

  @AfterEach
  void stop() {
    if (queue != null) {
      queue.close();
    }
  }

  @Test
  void keepsWhatItsOwnTestsPromise() throws Exception {
    deploy.run(environment(), "node", "--test", "--test-reporter=spec");
  }

  @Test
  void forwardsASignUpAsItIsTaken() throws Exception {
    String event = Envelopes.event("event-post-confirmation-sign-up.json");
    deploy.run(environment(), "node", "--input-type=module", "--eval", FORWARD, event);

    try (ApplicationContext consumer = consumer()) {
      assertTrue(consumer.isRunning());
      assertEquals(
          new Identity(ISSUER, "c9b5377d-8503-452a-8d3a-000000000000"),
          taken.poll(20, TimeUnit.SECONDS));
    }
    assertEquals(List.of(), queue.deadLetters());
    assertEquals(0, queue.left());
  }

  private ApplicationContext consumer() {
    Map<String, Object> settings = new HashMap<>();
    settings.putAll(
        Verifier.pool(0, ISSUER, "eu-west-1_EXAMPLE01", "client", URI.create(ISSUER + "/keys")));
    settings.put("bailiwick.events.queue-url", queue.url());
    settings.put("bailiwick.events.region", "eu-west-1");
    settings.put("bailiwick.events.endpoint", TestQueue.ENDPOINT.toString());
    MemoryWorld world = new MemoryWorld();
    return ApplicationContext.builder()
        .properties(settings)
        .singletons(
            new SyncIdentity(
                world.transactions(),
                world.users(),
                world.inbox(),
                this::find,
                user -> {},
                InstantSource.system()))
        .start();
  }

  private Optional<ProviderFacts> find(Identity identity) {
    taken.add(identity);
    return Optional.empty();
  }

  /** Node's client of SQS speaks to the address in the queue's URL. */
  private Map<String, String> environment() {
    return Map.of(
        "QUEUE_URL", TestQueue.ENDPOINT.resolve(URI.create(queue.url()).getPath()).toString(),
        "AWS_REGION", "eu-west-1",
        "AWS_ACCESS_KEY_ID", "local",
        "AWS_SECRET_ACCESS_KEY", "local");
  }
}
