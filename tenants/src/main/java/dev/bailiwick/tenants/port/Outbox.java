package dev.bailiwick.tenants.port;

import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.WaitingLetter;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is still to be sent, written in the transaction of its cause; holds no secret. */
public interface Outbox {

  void put(InvitationAddress invitation, Instant at);

  /** The longest waiting message that is due, kept from others until {@code retryAt}. */
  Optional<WaitingLetter> take(Instant now, Instant retryAt);

  void done(UUID message);
}
