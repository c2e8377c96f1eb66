package dev.bailiwick.tenants.accessrequest;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.CanonicalId;
import java.util.Optional;
import java.util.UUID;

/** An access request, by our own id. */
public record AccessRequestId(UUID value) {

  public AccessRequestId {
    requireNonNull(value);
  }

  /** A new id that nobody has used. */
  public static AccessRequestId random() {
    return new AccessRequestId(UUID.randomUUID());
  }

  /** The id that this text is, if it is one in canonical form. */
  public static Optional<AccessRequestId> parse(String text) {
    return CanonicalId.parse(text).map(AccessRequestId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
