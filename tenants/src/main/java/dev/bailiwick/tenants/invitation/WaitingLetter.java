package dev.bailiwick.tenants.invitation;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** An invitation that waits in the outbox to be mailed; holds no secret. */
public record WaitingLetter(UUID id, InvitationAddress invitation) {

  public WaitingLetter {
    requireNonNull(id);
    requireNonNull(invitation);
  }
}
