package dev.bailiwick.authorization.denylist;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.token.EndedSignIn.Session;
import dev.bailiwick.authorization.token.EndedSignIn.UpTo;
import dev.bailiwick.authorization.token.SignIn;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.Provider;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which sign-ins are refused, on which node, from when on. */
@Tag("security-15")
final class DenyListTest {

  private static final Duration KEEP = Duration.ofDays(31);

  private final Ground ground = new Ground();
  private final DenyList list = node();
  private final DenyList other = node();
  private final Identity ann = Provider.identity("ann");
  private final Instant now = ground.now();

  private DenyList node() {
    AuthorizationPorts ports = ground.ports();
    return new DenyList(ports.transactions(), ports.endedSignIns(), ground.clock(), KEEP);
  }

  private static SignIn signIn(Identity who, @Nullable String origin, Instant at) {
    return new SignIn(who, origin, at);
  }

  @Test
  void endsOneSessionAndNoOther() {
    list.end(new Session(ann.issuer(), "laptop"));
    assertTrue(list.covers(signIn(ann, "laptop", now)));
    assertFalse(list.covers(signIn(ann, "phone", now)));
    assertFalse(list.covers(signIn(ann, null, now)));
    Identity elsewhere = new Identity("https://another.example", ann.subject());
    assertFalse(list.covers(signIn(elsewhere, "laptop", now)));
  }

  @Test
  void endsWhatSomeoneSignedInToUntilThenAndNothingLater() {
    list.end(new UpTo(ann, now));
    assertTrue(list.covers(signIn(ann, "laptop", now.minusSeconds(60))));
    assertTrue(list.covers(signIn(ann, null, now)));
    assertFalse(list.covers(signIn(ann, "laptop", now.plusNanos(1))));
    assertFalse(list.covers(signIn(Provider.identity("bob"), null, now)));
  }

  @Test
  void holdsOnThisNodeBeforeWhoeverEndedItHears() {
    assertFalse(list.covers(signIn(ann, "laptop", now)));
    list.end(new Session(ann.issuer(), "laptop"));
    assertTrue(list.covers(signIn(ann, "laptop", now)));
  }

  @Test
  void holdsFromTheCommitOnAndNotWithoutIt() {
    AuthorizationPorts ports = ground.ports();
    assertThrows(
        IllegalArgumentException.class,
        () ->
            ports
                .transactions()
                .global(
                    () -> {
                      list.end(new UpTo(ann, now));
                      throw new IllegalArgumentException("planned");
                    }));
    assertFalse(list.covers(signIn(ann, null, now)));
  }

  @Test
  void otherNodesLearnOfItWhenTheyLook() {
    assertFalse(other.covers(signIn(ann, "laptop", now)));
    list.end(new Session(ann.issuer(), "laptop"));
    assertFalse(other.covers(signIn(ann, "laptop", now)));
    other.refresh();
    assertTrue(other.covers(signIn(ann, "laptop", now)));
  }

  /** A node that could not look for a while, or whose neighbour's transaction took long. */
  @Test
  void whatWasNotedLongAgoIsNotMissed() {
    other.refresh();
    list.end(new Session(ann.issuer(), "laptop"));
    ground.pass(Duration.ofMinutes(40));
    other.refresh();
    assertTrue(other.covers(signIn(ann, "laptop", now)));
  }

  @Test
  void aNodeThatStartsKnowsWhatWasEndedBefore() {
    list.end(new UpTo(ann, now));
    ground.pass(KEEP.minusSeconds(1));
    assertTrue(node().covers(signIn(ann, null, now)));
  }

  @Test
  void isRememberedUntilNoTokenCanStemFromIt() {
    list.end(new UpTo(ann, now));
    ground.pass(KEEP);
    list.forget();
    list.refresh();
    assertTrue(list.covers(signIn(ann, null, now)));
    ground.pass(Duration.ofHours(1));
    list.forget();
    list.refresh();
    assertFalse(list.covers(signIn(ann, null, now)));
    assertFalse(node().covers(signIn(ann, null, now)));
  }
}
