package dev.bailiwick.tenants.invitation.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.user.Provider;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.Letterbox;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.InvitationToken;
import dev.bailiwick.tenants.invitation.Letter;
import dev.bailiwick.tenants.invitation.LetterUndelivered;
import dev.bailiwick.tenants.invitation.WaitingLetter;
import dev.bailiwick.tenants.port.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How letters leave: at least once, each with a token of its own, and none that opens nothing. */
class SendInvitationsTest {

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());
  private final Letterbox letterbox = house.letterbox();

  private Invitation invited(String name) {
    return house.invites(
        acme.owner(), acme.tenant(), name, "bw.workspace_editor", acme.scope("design"));
  }

  private void passPause() {
    house.ground().pass(Duration.ofSeconds(30));
  }

  @Test
  void aLetterGoesOnceToWhomItIsFor() {
    invited("ann");
    assertTrue(house.sendsNext());
    passPause();
    assertFalse(house.sendsNext());
    Letter letter = letterbox.letters().getFirst();
    assertEquals(1, letterbox.letters().size());
    assertEquals(Provider.address("ann"), letter.to());
    assertEquals("You have been invited to Acme", letter.subject());
    assertTrue(letter.text().contains("https://bailiwick.example/v1/invitations/accept"));
  }

  @Test
  void lettersGoInTheOrderInWhichTheyCame() {
    for (String name : List.of("ann", "bob", "cid")) {
      invited(name);
      house.ground().pass(Duration.ofMillis(1));
    }
    house.mailed();
    assertEquals(
        List.of(Provider.address("ann"), Provider.address("bob"), Provider.address("cid")),
        letterbox.letters().stream().map(Letter::to).toList());
  }

  @Test
  void aLetterThatFailsStaysAndGoesAfterAPause() {
    Person ann = house.signsIn("ann");
    invited("ann");
    letterbox.broken(true);
    assertThrows(LetterUndelivered.class, house::sendsNext);
    letterbox.broken(false);
    assertFalse(house.sendsNext());
    passPause();
    assertEquals(Outcome.DONE, Outcome.of(() -> house.accepts(ann, house.mailed())));
    assertEquals(1, letterbox.letters().size());
  }

  @Test
  void aLetterThatFailsDoesNotHoldUpTheNext() {
    invited("ann");
    house.ground().pass(Duration.ofMillis(1));
    invited("bob");
    letterbox.broken(true);
    assertThrows(LetterUndelivered.class, house::sendsNext);
    letterbox.broken(false);
    assertTrue(house.sendsNext());
    assertEquals(Provider.address("bob"), letterbox.letters().getFirst().to());
  }

  /** An outbox that loses the first word of a letter having gone. */
  private static final class Forgetful implements Outbox {

    private final Outbox real;
    private boolean forgotten;

    Forgetful(Outbox real) {
      this.real = real;
    }

    @Override
    public void put(InvitationAddress invitation, Instant at) {
      real.put(invitation, at);
    }

    @Override
    public Optional<WaitingLetter> take(Instant now, Instant retryAt) {
      return real.take(now, retryAt);
    }

    @Override
    public void postpone(UUID message, Instant until) {
      real.postpone(message, until);
    }

    @Override
    public void done(UUID message) {
      if (!forgotten) {
        forgotten = true;
        throw new IllegalStateException("planned");
      }
      real.done(message);
    }
  }

  @Test
  void aLetterThatMayNotHaveGoneGoesAgainAndEachOneLeadsToTheInvitation() {
    Person ann = house.signsIn("ann");
    Invitation invitation = invited("ann");
    SendInvitations send =
        new SendInvitations(
            house.ports().core().transactions(),
            new Forgetful(house.ports().outbox()),
            house.ports().invitations(),
            house.ports().tenants(),
            letterbox,
            house.ground().clock(),
            new Random(),
            "https://bailiwick.example");
    assertThrows(IllegalStateException.class, send::sendNext);
    passPause();
    assertTrue(send.sendNext());
    passPause();
    assertFalse(send.sendNext());
    List<InvitationToken> tokens = letterbox.letters().stream().map(Letterbox::tokenIn).toList();
    assertEquals(2, tokens.size());
    assertNotEquals(tokens.getFirst(), tokens.getLast());
    for (InvitationToken token : tokens) {
      assertEquals(
          Optional.of(new InvitationAddress(acme.tenant(), invitation.id())),
          house.ports().global(() -> house.ports().invitations().byToken(token)));
      assertEquals(Outcome.DONE, Outcome.of(() -> house.accepts(ann, token)));
    }
    assertEquals(2, house.version(acme.tenant()));
  }

  @Test
  void whatIsNoLongerOpenIsNotMailedAndNoLongerWaits() {
    house.takesBack(acme.owner(), acme.tenant(), invited("ann").id());
    assertSilent();
    invited("bob");
    house.ground().pass(Duration.ofDays(7));
    assertSilent();
    invited("cid");
    house.signsIn("cid");
    assertSilent();
  }

  private void assertSilent() {
    assertTrue(house.sendsNext());
    passPause();
    assertFalse(house.sendsNext());
    assertEquals(List.of(), letterbox.letters());
  }

  @Test
  void whereNothingWaitsNothingIsSent() {
    assertFalse(house.sendsNext());
  }
}
