package dev.bailiwick.authorization;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;

/** A machine caller, by our own id. */
public record ApplicationId(UUID value) {

  public ApplicationId {
    requireNonNull(value);
  }

  /** A new id that nobody has used. */
  public static ApplicationId random() {
    return new ApplicationId(UUID.randomUUID());
  }

  /** The id that this text is, if it is one in canonical form. */
  public static Optional<ApplicationId> parse(String text) {
    return CanonicalId.parse(text).map(ApplicationId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
