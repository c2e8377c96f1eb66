package dev.bailiwick.authorization.audit;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.audit.Outcome.Refused;
import dev.bailiwick.authorization.ledger.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Something that was tried and refused.
 *
 * @param tenant the id or slug that was sent, of a tenant or of none; null: the installation's own
 */
public record Attempt(
    @Nullable String tenant,
    Actor actor,
    String operation,
    Refused refused,
    @Nullable Reference about,
    @Nullable String trace) {

  public Attempt {
    requireNonNull(actor);
    requireNonNull(operation);
    requireNonNull(refused);
  }

  /** What stands for this many of the kind; what each was about is no longer told. */
  Attempt times(int times) {
    return new Attempt(
        tenant,
        actor,
        operation,
        new Refused(refused.code(), refused.permission(), times),
        null,
        trace);
  }
}
