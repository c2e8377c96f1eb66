package dev.bailiwick.authorization;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;

/** A group of one tenant's users, by our own id. */
public record GroupId(UUID value) {

  public GroupId {
    requireNonNull(value);
  }

  /** A new id that nobody has used. */
  public static GroupId random() {
    return new GroupId(UUID.randomUUID());
  }

  /** The id that this text is, if it is one in canonical form. */
  public static Optional<GroupId> parse(String text) {
    return CanonicalId.parse(text).map(GroupId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
