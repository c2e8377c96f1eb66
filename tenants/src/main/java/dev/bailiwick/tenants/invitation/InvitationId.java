package dev.bailiwick.tenants.invitation;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.CanonicalId;
import dev.bailiwick.authorization.Reference;
import java.util.Optional;
import java.util.UUID;

/** An invitation, by our own id. */
public record InvitationId(UUID value) {

  public InvitationId {
    requireNonNull(value);
  }

  /** A new id that nobody has used. */
  public static InvitationId random() {
    return new InvitationId(UUID.randomUUID());
  }

  /** The id that this text is, if it is one in canonical form. */
  public static Optional<InvitationId> parse(String text) {
    return CanonicalId.parse(text).map(InvitationId::new);
  }

  /** The invitation as audits name it. */
  public Reference reference() {
    return new Reference("bw.invitation", value.toString());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
