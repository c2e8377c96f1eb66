package dev.bailiwick.tenants.invitation.usecase;

import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.Invitation.Delivery;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.InvitationToken;
import dev.bailiwick.tenants.invitation.Letter;
import dev.bailiwick.tenants.invitation.LetterTemplate;
import dev.bailiwick.tenants.invitation.LetterUndelivered;
import dev.bailiwick.tenants.invitation.WaitingLetter;
import dev.bailiwick.tenants.port.Invitations;
import dev.bailiwick.tenants.port.Mail;
import dev.bailiwick.tenants.port.Outbox;
import dev.bailiwick.tenants.port.Tenants;
import dev.bailiwick.tenants.tenant.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Mails the invitations that wait in the outbox. The token is minted here, by whoever sends it, so
 * that it lies nowhere but in the letter; a letter that may not have gone is sent again, after
 * pauses that grow, until it is given up, which shows on its invitation.
 */
public final class SendInvitations {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /** With the pauses between them about six hours. */
  private static final int MOST_ATTEMPTS = 12;

  private static final LetterTemplate TEMPLATE = new LetterTemplate("invitation");

  private final Transactions transactions;
  private final Outbox outbox;
  private final Invitations invitations;
  private final Tenants tenants;
  private final Mail mail;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final String publicUrl;

  /**
   * A sender.
   *
   * @param publicUrl where this installation is reached from outside, without a slash at its end
   */
  public SendInvitations(
      Transactions transactions,
      Outbox outbox,
      Invitations invitations,
      Tenants tenants,
      Mail mail,
      InstantSource clock,
      RandomGenerator random,
      String publicUrl) {
    this.transactions = transactions;
    this.outbox = outbox;
    this.invitations = invitations;
    this.tenants = tenants;
    this.mail = mail;
    this.clock = clock;
    this.random = random;
    this.publicUrl = publicUrl;
  }

  /**
   * Sends the next letter that is due, if there is one.
   *
   * @return whether there was
   * @throws LetterUndelivered where the mail server did not take it; it stays in the outbox
   */
  public boolean sendNext() {
    Instant now = clock.instant();
    Optional<WaitingLetter> message =
        transactions.global(() -> outbox.take(now, now.plus(FIRST_PAUSE)));
    message.ifPresent(due -> send(due, now));
    return message.isPresent();
  }

  private void send(WaitingLetter message, Instant now) {
    InvitationAddress address = message.invitation();
    Optional<Letter> letter = transactions.inTenant(address.tenant(), () -> letter(address, now));
    try {
      letter.ifPresent(mail::send);
    } catch (LetterUndelivered undelivered) {
      if (undelivered.forGood() || message.attempt() >= MOST_ATTEMPTS) {
        done(message, Delivery.FAILED);
      } else {
        postpone(message, now);
      }
      throw undelivered;
    }
    done(message, letter.isPresent() ? Delivery.SENT : null);
  }

  private void done(WaitingLetter message, @Nullable Delivery how) {
    InvitationAddress address = message.invitation();
    transactions.inTenant(
        address.tenant(),
        () -> {
          if (how != null) {
            invitations.delivered(address, how);
          }
          outbox.done(message.id());
          return message;
        });
  }

  /** Each pause is twice as long as the one before it, up to a limit. */
  private void postpone(WaitingLetter message, Instant now) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << (message.attempt() - 1));
    Duration limited = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    transactions.global(
        () -> {
          outbox.postpone(message.id(), now.plus(limited));
          return message;
        });
  }

  /** The letter with a token of its own; none where the invitation is no longer open. */
  private Optional<Letter> letter(InvitationAddress address, Instant now) {
    return invitations
        .find(address.tenant(), address.invitation())
        .filter(invitation -> invitation.openAt(now))
        .map(
            invitation -> {
              InvitationToken token = InvitationToken.mint(random);
              invitations.addToken(address, token);
              return letter(invitation, token, tenants.find(address.tenant()).orElseThrow());
            });
  }

  private Letter letter(Invitation invitation, InvitationToken token, Tenant tenant) {
    return TEMPLATE.filled(
        invitation.email(),
        Map.of(
            "tenant", tenant.name(),
            "url", publicUrl,
            "token", token.text(),
            "ends", invitation.expiresAt().toString()));
  }
}
