package dev.bailiwick.tenants.port;

import dev.bailiwick.tenants.port.Invitations.Address;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is still to be sent, written in the transaction of its cause; holds no secret. */
public interface Outbox {

  /** An invitation that waits to be mailed. */
  record Message(UUID id, Address invitation) {}

  void put(Address invitation, Instant at);

  /** The longest waiting message that is due, kept from others until {@code retryAt}. */
  Optional<Message> take(Instant now, Instant retryAt);

  void done(UUID message);
}
