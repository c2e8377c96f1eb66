package dev.bailiwick.tenants.invitation;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * An invitation that waits in the outbox to be mailed; holds no secret.
 *
 * @param attempt which attempt to send it this is, from 1
 */
public record WaitingLetter(UUID id, InvitationAddress invitation, int attempt) {

  public WaitingLetter {
    requireNonNull(id);
    requireNonNull(invitation);
  }
}
