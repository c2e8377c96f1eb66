package dev.bailiwick.tenants.invitation;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.tenants.invitation.Invitation.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which invitations are wanted; null leaves it open.
 *
 * @param status how it stands at that instant
 */
public record InvitationFilter(@Nullable Status status, @Nullable EmailAddress email, Instant at) {

  public InvitationFilter {
    requireNonNull(at);
  }

  /** Every invitation, as it stands at this instant. */
  public static InvitationFilter all(Instant at) {
    return new InvitationFilter(null, null, at);
  }

  /** Whether this invitation is wanted. */
  public boolean admits(Invitation invitation) {
    return (status == null || invitation.seenAt(at).status() == status)
        && (email == null || email.equals(invitation.email()));
  }
}
