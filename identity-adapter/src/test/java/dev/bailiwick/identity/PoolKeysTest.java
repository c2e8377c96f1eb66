package dev.bailiwick.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.bailiwick.authorization.token.TokenVerdict;
import dev.bailiwick.authorization.token.TokenVerdict.Refused;
import dev.bailiwick.authorization.token.TokenVerdict.Undecided;
import dev.bailiwick.authorization.token.TokenVerdict.Verified;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Keys that change, that cannot be had, and that somebody asks for in vain. */
final class PoolKeysTest {

  private static final String ISSUER = "http://127.0.0.1:9229/local_6WAm4vf7";
  private static final String CLIENT = "ap1alwc6jxwsyni7jmvb6l66v";
  private static final TestKey FIRST = TestKey.make("first");
  private static final TestKey SECOND = TestKey.make("second");
  private static final KeyServer.Answer DOWN = KeyServer.text(503, "down");

  private final KeyServer keys;
  private final Verifier verifier;
  private final String afterHeader;

  PoolKeysTest() throws IOException {
    keys = new KeyServer().publish(FIRST);
    verifier = Verifier.with(Verifier.pool(0, ISSUER, "local_6WAm4vf7", CLIENT, keys.uri()));
    String token = token(FIRST).toString();
    afterHeader = token.substring(token.indexOf('.'));
  }

  @AfterEach
  void stop() {
    verifier.close();
    keys.close();
  }

  @Test
  void fetchesOnceForManyTokens() {
    for (int i = 0; i < 100; i++) {
      assertInstanceOf(Verified.class, by(FIRST));
    }

    assertEquals(1, keys.asked());
  }

  @Test
  @Tag("security-13")
  void fetchesOnceForManyThreads() throws Exception {
    int threads = 32;
    CountDownLatch allThere = new CountDownLatch(threads);
    KeyServer.Answer answer = KeyServer.keys(FIRST);
    keys.answer(
        exchange -> {
          awaitAll(allThere);
          answer.to(exchange);
        });
    List<Future<TokenVerdict>> verdicts = new ArrayList<>();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < threads; i++) {
        verdicts.add(
            pool.submit(
                () -> {
                  allThere.countDown();
                  return by(FIRST);
                }));
      }
    }

    for (Future<TokenVerdict> verdict : verdicts) {
      assertInstanceOf(Verified.class, verdict.get());
    }
    assertEquals(1, keys.asked());
  }

  /** Forged key ids have used some of the allowance up, and the new key is there at once still. */
  @Test
  void followsARotationAtOnce() {
    assertInstanceOf(Verified.class, by(FIRST));
    assertEquals(new Refused("signing_key"), by("forged-1"));
    assertEquals(new Refused("signing_key"), by("forged-2"));
    keys.publish(FIRST, SECOND);

    assertInstanceOf(Verified.class, by(SECOND));
    assertInstanceOf(Verified.class, by(FIRST));
  }

  /** A flood costs one fetch in thirty seconds, and delays a rotation by no more. */
  @Test
  @Tag("security-13")
  void boundsWhatForgedKeyIdsCost() {
    for (int i = 0; i < 10_000; i++) {
      assertEquals(new Refused("signing_key"), by("forged-" + i));
    }
    assertEquals(FetchAllowance.AT_ONCE, keys.asked());
    assertInstanceOf(Verified.class, by(FIRST));
    keys.publish(SECOND);
    assertEquals(new Refused("signing_key"), by(SECOND));

    verifier.clock().step(FetchAllowance.ONE_BACK_EVERY);

    assertInstanceOf(Verified.class, by(SECOND));
    assertEquals(FetchAllowance.AT_ONCE + 1, keys.asked());
  }

  @Test
  void forgetsAKeyThatIsNoLongerPublished() {
    assertInstanceOf(Verified.class, by(FIRST));
    keys.publish(SECOND);
    assertInstanceOf(Verified.class, by(FIRST));

    verifier.clock().step(Duration.ofMinutes(5));

    assertEquals(new Refused("signing_key"), by(FIRST));
  }

  /** A key id may be used twice, years apart; what counts is what is published now. */
  @Test
  void takesTheNewKeyOfAnOldName() {
    assertInstanceOf(Verified.class, by(FIRST));
    TestKey again = TestKey.make(FIRST.id());
    keys.publish(again);
    verifier.clock().step(Duration.ofMinutes(5));

    assertInstanceOf(Verified.class, by(again));
    assertEquals(new Refused("signature"), by(FIRST));
  }

  /** Nobody can say, so nobody is refused, and the next token may ask again soon. */
  @Test
  void isUndecidedWhileNoKeysCanBeHad() {
    keys.answer(DOWN);
    assertEquals(new Undecided(), by(FIRST));
    assertEquals(new Undecided(), by(FIRST));
    assertEquals(1, keys.asked());

    keys.publish(FIRST);
    verifier.clock().step(FetchAllowance.PAUSE);

    assertInstanceOf(Verified.class, by(FIRST));
  }

  /** Known keys hold through an outage of a day, and not longer. */
  @Test
  @Tag("security-14")
  void keepsKnownKeysThroughAnOutageUntilTheyAreTooOld() {
    assertInstanceOf(Verified.class, by(FIRST));
    keys.answer(DOWN);

    verifier.clock().step(Duration.ofHours(23));
    assertInstanceOf(Verified.class, by(FIRST));
    assertEquals(new Undecided(), by(SECOND), "it may be new");

    verifier.clock().step(Duration.ofHours(1));
    assertEquals(new Undecided(), by(FIRST));
  }

  /** What is fetched comes from the address that was configured. */
  @Test
  @Tag("security-13")
  @Tag("security-42")
  void followsNoRedirect() throws IOException {
    try (KeyServer elsewhere = new KeyServer().publish(FIRST)) {
      keys.answer(
          exchange -> {
            exchange.getResponseHeaders().add("Location", elsewhere.uri().toString());
            exchange.sendResponseHeaders(302, -1);
          });

      assertEquals(new Undecided(), by(FIRST));
      assertEquals(0, elsewhere.asked());
    }
  }

  @Test
  @Tag("security-13")
  void takesNoKeysFromAPageTooLarge() {
    keys.answer(KeyServer.text(200, "{\"keys\":[],\"more\":\"" + "x".repeat(1 << 20) + "\"}"));

    assertEquals(new Undecided(), by(FIRST));
  }

  @Test
  @Timeout(60)
  @Tag("security-13")
  void waitsForNoPageThatNeverEnds() {
    CountDownLatch over = new CountDownLatch(1);
    keys.answer(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          awaitAll(over);
        });

    try {
      assertEquals(new Undecided(), by(FIRST));
    } finally {
      over.countDown();
    }
  }

  @Test
  void takesNoKeysFromAPageThatIsNone() {
    keys.answer(KeyServer.text(200, "<html>Sign in to the airport's network</html>"));

    assertEquals(new Undecided(), by(FIRST));
  }

  private TokenVerdict by(TestKey key) {
    return verifier.verify(token(key));
  }

  private TestToken token(TestKey key) {
    return TestToken.of(ISSUER, CLIENT, key, verifier.clock().instant());
  }

  /** By a key that only its forger knows, so that anything will do for a signature. */
  private TokenVerdict by(String keyId) {
    String header = TestToken.part("{\"alg\":\"RS256\",\"kid\":\"" + keyId + "\"}");
    return verifier.verify(header + afterHeader);
  }

  private static void awaitAll(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
