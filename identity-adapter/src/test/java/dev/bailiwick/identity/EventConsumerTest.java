package dev.bailiwick.identity;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.memory.MemoryWorld;
import dev.bailiwick.authorization.user.DirectoryUnreachable;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.authorization.user.usecase.SyncIdentity;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.lang.Thread.State;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The road of an event from the queue to its effect, however often it is delivered. */
final class EventConsumerTest {

  private static final String ISSUER =
      "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_EXAMPLE01";

  private final TestQueue queue = new TestQueue();
  private final MemoryWorld world = new MemoryWorld();
  private final BlockingQueue<String> synced = new LinkedBlockingQueue<>();
  private final AtomicInteger outages = new AtomicInteger();
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private @Nullable ApplicationContext context;

  @AfterEach
  void stop() {
    mayEnd.countDown();
    if (context != null) {
      context.close();
    }
    queue.close();
  }

  @Test
  void takesAnEventThatComesThriceOnce() throws Exception {
    start();
    queue.send("alice", Envelopes.signUp("alice"));
    queue.send("alice", Envelopes.signUp("alice"));
    queue.send("alice", Envelopes.signUp("alice"));
    queue.send("alice", Envelopes.signUp("bob"));

    assertEquals("alice@example.com", next());
    assertEquals("bob@example.com", next());
    assertDone();
  }

  @Test
  void takesARepeatedEventOffTheQueueWithoutAskingTheProvider() throws Exception {
    start();
    queue.send("alice", Envelopes.signUp("alice"));
    assertEquals("alice@example.com", next());
    outages.set(Integer.MAX_VALUE);
    queue.send("alice", Envelopes.signUp("alice"));
    queue.send("alice", Envelopes.signUp("bob"));
    assertEquals("bob@example.com", next());
    assertDone();
  }

  @Test
  void setsAsideWhatIsNoEventAndGoesOn() throws Exception {
    start();
    String otherPool = Envelopes.signUp("alice").replace("EXAMPLE01", "EXAMPLE02");
    queue.send("alice", "sign-up!");
    queue.send("alice", Envelopes.newPassword());
    queue.send("alice", otherPool);
    queue.send("alice", Envelopes.signUp("alice"));

    assertEquals("alice@example.com", next());
    assertDone();
    assertEquals(List.of("not_json sign-up!", "other_pool " + otherPool), queue.deadLetters());
  }

  /** What fails comes again, and those who came with it do not wait, whatever their group. */
  @Test
  void leavesWhatCannotHaveItsEffectYet() throws Exception {
    outages.set(2);
    queue.send("alice", Envelopes.signUp("alice"));
    queue.send("alice", Envelopes.signUp("carol"));
    queue.send("bob", Envelopes.signUp("bob"));
    start();

    assertEquals(
        Set.of("bob@example.com", "carol@example.com"),
        Stream.of(next(), next()).map(String::valueOf).collect(toSet()));
    assertEquals("alice@example.com", next());
    assertDone();
    assertEquals(List.of(), queue.deadLetters());
  }

  @Test
  void takesInWhatAdministratorsDid() throws Exception {
    start();
    queue.send("cognito", Envelopes.disabled().replace(Envelopes.SUBJECT, "alice"));

    assertEquals("alice@example.com", next());
    assertDone();
    assertEquals(List.of(), queue.deadLetters());
  }

  /** What it has in its hands when it stops and has not begun is soon somebody else's. */
  @Test
  void leavesTheRestToOthersWhenItStops() throws Exception {
    for (int i = 0; i < 5; i++) {
      queue.send("wait", Envelopes.signUp("wait").replace("wait/Post", i + "/Post"));
    }
    start("wait");
    assertEquals("wait@example.com", next());

    Thread stopping = Thread.ofVirtual().start(this::stopConsumer);
    while (stopping.getState() != State.TIMED_WAITING && stopping.isAlive()) {
      Thread.onSpinWait();
    }
    mayEnd.countDown();
    stopping.join();

    assertEquals(4, queue.left());
    start();
    assertEquals("wait@example.com", next());
  }

  @Test
  void endsWhatItHasBegunBeforeItStops() throws Exception {
    start("wait");
    queue.send("wait", Envelopes.signUp("wait"));
    assertEquals("wait@example.com", next());

    Thread stopping = Thread.ofVirtual().start(this::stopConsumer);
    while (stopping.getState() != State.TIMED_WAITING && stopping.isAlive()) {
      Thread.onSpinWait();
    }
    mayEnd.countDown();
    stopping.join();

    assertEquals(0, queue.left());
    assertTrue(
        world
            .transactions()
            .global(() -> world.users().findByIdentity(new Identity(ISSUER, "wait")))
            .isPresent());
  }

  /** One poll waits for longer than a stop may take. */
  @Test
  void stopsWaitingForMessages() throws Exception {
    EventConsumer consumer = start().getBean(EventConsumer.class);
    queue.send("alice", Envelopes.signUp("alice"));
    assertNotNull(next());
    while (queue.left() > 0) {
      Thread.onSpinWait();
    }
    assertTrue(consumer.isRunning());

    stopConsumer();

    assertFalse(consumer.isRunning());
  }

  private ApplicationContext start(String... slow) {
    Map<String, Object> settings = new HashMap<>();
    settings.putAll(
        Verifier.pool(0, ISSUER, "eu-west-1_EXAMPLE01", "client", URI.create(ISSUER + "/keys")));
    settings.put("bailiwick.events.queue-url", queue.url());
    settings.put("bailiwick.events.visibility", "PT1S");
    settings.put("bailiwick.events.region", "eu-west-1");
    settings.put("bailiwick.events.endpoint", TestQueue.ENDPOINT.toString());
    ApplicationContext started =
        ApplicationContext.builder()
            .properties(settings)
            .singletons(
                new SyncIdentity(
                    world.transactions(),
                    world.users(),
                    world.inbox(),
                    this::find,
                    user -> note(user, List.of(slow)),
                    InstantSource.system()))
            .start();
    context = started;
    return started;
  }

  private void stopConsumer() {
    ApplicationContext running = context;
    context = null;
    if (running != null) {
      running.close();
    }
  }

  /** Everyone is known under an address of their own; alice cannot be asked for a while. */
  private Optional<ProviderFacts> find(Identity identity) {
    if (identity.subject().equals("alice") && outages.getAndDecrement() > 0) {
      throw new DirectoryUnreachable("down", new IOException());
    }
    return Optional.of(
        new ProviderFacts(
            EmailAddress.parse(identity.subject() + "@example.com").orElseThrow(), true));
  }

  private void note(User user, List<String> slow) {
    String address = String.valueOf(user.email());
    synced.add(address);
    if (slow.stream().anyMatch(address::startsWith)) {
      try {
        mayEnd.await();
      } catch (InterruptedException e) {
        throw new AssertionError("cut short", e);
      }
    }
  }

  private @Nullable String next() throws InterruptedException {
    return synced.poll(20, TimeUnit.SECONDS);
  }

  /** Nothing more has come, and nothing is left. */
  private void assertDone() {
    stopConsumer();
    assertEquals(0, synced.size());
    assertEquals(0, queue.left());
  }
}
