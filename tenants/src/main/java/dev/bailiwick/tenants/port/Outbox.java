package dev.bailiwick.tenants.port;

import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.WaitingLetter;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is still to be sent, written in the transaction of its cause; holds no secret. */
public interface Outbox {

  /** From now on this one waits for the invitation, and none that was put for it before. */
  void put(InvitationAddress invitation, Instant at);

  /** The longest waiting message that is due, kept from others until {@code retryAt}. */
  Optional<WaitingLetter> take(Instant now, Instant retryAt);

  /** It is due again at this instant. */
  void postpone(UUID message, Instant until);

  void done(UUID message);
}
