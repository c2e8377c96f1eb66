package dev.bailiwick.authorization;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;

/** A person or a member without sign-in, by our own id. */
public record UserId(UUID value) {

  public UserId {
    requireNonNull(value);
  }

  /** A new id that nobody has used. */
  public static UserId random() {
    return new UserId(UUID.randomUUID());
  }

  /** The id that this text is, if it is one in canonical form. */
  public static Optional<UserId> parse(String text) {
    return CanonicalId.parse(text).map(UserId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
