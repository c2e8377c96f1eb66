package dev.bailiwick.authorization.condition;

import org.jspecify.annotations.Nullable;

/** What is known of one request, the reserved names included. */
@FunctionalInterface
public interface Facts {

  /**
   * The value of an attribute, the same however often it is asked for; null where it is missing.
   */
  @Nullable Value value(Source source, String name);

  /** Whether an attribute that is missing may be there all the same, since not all is said. */
  default boolean isOpen(Source source, String name) {
    return false;
  }
}
