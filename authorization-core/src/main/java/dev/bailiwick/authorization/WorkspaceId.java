package dev.bailiwick.authorization;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;

/** A workspace, by our own id. */
public record WorkspaceId(UUID value) {

  public WorkspaceId {
    requireNonNull(value);
  }

  /** A new id that nobody has used. */
  public static WorkspaceId random() {
    return new WorkspaceId(UUID.randomUUID());
  }

  /** The id that this text is, if it is one in canonical form. */
  public static Optional<WorkspaceId> parse(String text) {
    return CanonicalId.parse(text).map(WorkspaceId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
