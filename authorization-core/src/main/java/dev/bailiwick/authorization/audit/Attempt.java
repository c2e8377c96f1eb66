package dev.bailiwick.authorization.audit;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.audit.Outcome.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Something that was tried and refused.
 *
 * @param tenant the id or slug that was sent, of a tenant or of none; null: the installation's own
 */
public record Attempt(
    @Nullable String tenant,
    Subject by,
    String operation,
    Refused refused,
    @Nullable Reference about,
    @Nullable String trace) {

  public Attempt {
    requireNonNull(by);
    requireNonNull(operation);
    requireNonNull(refused);
  }

  /** The same about something else. */
  public Attempt about(Reference other) {
    return new Attempt(tenant, by, operation, refused, other, trace);
  }

  /** What stands for this many of the kind; what each was about is no longer told. */
  Attempt times(int times) {
    return new Attempt(
        tenant,
        by,
        operation,
        new Refused(refused.code(), refused.permission(), times),
        null,
        trace);
  }
}
