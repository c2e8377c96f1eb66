package dev.bailiwick.authorization.reconciliation;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.CanonicalId;
import java.util.Optional;
import java.util.UUID;

/** A reconciliation, by our own id. */
public record ReconciliationId(UUID value) {

  public ReconciliationId {
    requireNonNull(value);
  }

  /** A new id that nobody has used. */
  public static ReconciliationId random() {
    return new ReconciliationId(UUID.randomUUID());
  }

  /** The id that this text is, if it is one in canonical form. */
  public static Optional<ReconciliationId> parse(String text) {
    return CanonicalId.parse(text).map(ReconciliationId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
