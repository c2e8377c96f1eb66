package dev.bailiwick.authorization;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;

/** A grant, by our own id. */
public record GrantId(UUID value) {

  public GrantId {
    requireNonNull(value);
  }

  /** A new id that nobody has used. */
  public static GrantId random() {
    return new GrantId(UUID.randomUUID());
  }

  /** The id that this text is, if it is one in canonical form. */
  public static Optional<GrantId> parse(String text) {
    return CanonicalId.parse(text).map(GrantId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
