package dev.bailiwick.authorization.change;

import dev.bailiwick.authorization.Refusal;
import java.util.Optional;

/**
 * What a caller takes for granted about what they change. It is judged under the tenant's lock, so
 * that of two who have read the same only one can write.
 */
@FunctionalInterface
public interface Precondition {

  /** Nothing is taken for granted. */
  Precondition NONE = Optional::empty;

  /** Why the change must not be made, as things stand before it; nothing where it may be. */
  Optional<Refusal> unmet();
}
