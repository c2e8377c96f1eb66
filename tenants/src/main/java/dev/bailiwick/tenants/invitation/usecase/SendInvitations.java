package dev.bailiwick.tenants.invitation.usecase;

import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.InvitationToken;
import dev.bailiwick.tenants.invitation.Letter;
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
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Mails the invitations that wait in the outbox. The token is minted here, by whoever sends it, so
 * that it lies nowhere but in the letter; a letter that may not have gone is sent again.
 */
public final class SendInvitations {

  private static final Duration PAUSE = Duration.ofSeconds(30);

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
    Optional<WaitingLetter> message = transactions.global(() -> outbox.take(now, now.plus(PAUSE)));
    message.ifPresent(due -> send(due, now));
    return message.isPresent();
  }

  private void send(WaitingLetter message, Instant now) {
    InvitationAddress address = message.invitation();
    Optional<Letter> letter = transactions.inTenant(address.tenant(), () -> letter(address, now));
    letter.ifPresent(mail::send);
    transactions.global(
        () -> {
          outbox.done(message.id());
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
    String text =
        """
        You have been invited to %s.

        Sign up or sign in with this e-mail address, then accept by sending your access token with

          curl -X POST %s/v1/invitations/accept \\
            -H 'Authorization: Bearer ACCESS_TOKEN' -H 'Content-Type: application/json' \\
            -d '{"token":"%s"}'

        Whoever signs up with this address joins by that alone. The invitation ends %s.
        If you did not expect it, you need do nothing.
        """
            .formatted(tenant.name(), publicUrl, token.text(), invitation.expiresAt());
    return new Letter(invitation.email(), "You have been invited to " + tenant.name(), text);
  }
}
