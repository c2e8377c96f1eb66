package dev.bailiwick.authorization.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.denylist.DenyList;
import dev.bailiwick.authorization.token.EndedSignIn;
import dev.bailiwick.authorization.token.EndedSignIn.Session;
import dev.bailiwick.authorization.token.EndedSignIn.UpTo;
import dev.bailiwick.authorization.token.SignIn;
import dev.bailiwick.authorization.user.Identity;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the store of ended sign-ins promises. */
public abstract class EndedSignInsContract {

  private static final Instant NOW = AuthorizationPorts.NOW;
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** Nobody else's: the tests of a JVM share one database. */
  private final String issuer = "https://" + UUID.randomUUID() + ".example";

  private final Identity ann = new Identity(issuer, "ann");
  private final Session session = new Session(issuer, "first");

  /** The stores under test. */
  protected abstract AuthorizationPorts ports();

  @Test
  void whatWasNotedIsFoundFromThatInstantOn() {
    add(session, NOW);
    add(new UpTo(ann, NOW), NOW.plus(SECOND));
    assertEquals(Set.of(session, new UpTo(ann, NOW)), since(NOW));
    assertEquals(Set.of(new UpTo(ann, NOW)), since(NOW.plus(SECOND)));
    assertEquals(Set.of(), since(NOW.plus(SECOND).plus(SECOND)));
  }

  @Test
  void theSameAgainIsNotedAnew() {
    add(session, NOW);
    add(session, NOW.plus(SECOND));
    add(session, NOW.minus(SECOND));
    assertEquals(Set.of(session), since(NOW.plus(SECOND)));
  }

  @Test
  void aLaterEndOfTheSamePersonNeverEndsLess() {
    add(new UpTo(ann, NOW), NOW);
    add(new UpTo(ann, NOW.minus(SECOND)), NOW.plus(SECOND));
    assertTrue(onANodeThatStartsNow().covers(new SignIn(ann, null, NOW)));
    add(new UpTo(ann, NOW.plus(SECOND)), NOW);
    assertTrue(onANodeThatStartsNow().covers(new SignIn(ann, null, NOW.plus(SECOND))));
  }

  @Test
  void whatIsOldIsForgottenAndNothingElse() {
    add(session, NOW);
    add(new UpTo(ann, NOW), NOW.minus(SECOND));
    ports()
        .transactions()
        .global(
            () -> {
              ports().endedSignIns().forget(NOW);
              return session;
            });
    assertEquals(Set.of(session), since(NOW.minus(SECOND)));
  }

  @Test
  void whatWasRolledBackNeverHappened() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            ports()
                .transactions()
                .global(
                    () -> {
                      ports().endedSignIns().add(session, NOW);
                      throw new IllegalArgumentException("planned");
                    }));
    assertEquals(Set.of(), since(NOW));
  }

  @Test
  void aSignInThatNobodyEndedIsCoveredByNothing() {
    add(session, NOW);
    assertFalse(onANodeThatStartsNow().covers(new SignIn(ann, "second", NOW)));
  }

  private DenyList onANodeThatStartsNow() {
    return new DenyList(
        ports().transactions(), ports().endedSignIns(), () -> NOW, Duration.ofDays(1));
  }

  private void add(EndedSignIn ended, Instant at) {
    ports()
        .transactions()
        .global(
            () -> {
              ports().endedSignIns().add(ended, at);
              return ended;
            });
  }

  private Set<EndedSignIn> since(Instant time) {
    List<EndedSignIn> all =
        ports().transactions().global(() -> ports().endedSignIns().notedSince(time));
    Set<EndedSignIn> ours = new HashSet<>(all);
    ours.removeIf(ended -> !issuer.equals(issuer(ended)));
    return ours;
  }

  private static String issuer(EndedSignIn ended) {
    return switch (ended) {
      case Session one -> one.issuer();
      case UpTo one -> one.identity().issuer();
    };
  }
}
