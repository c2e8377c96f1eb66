package dev.bailiwick.authorization.deadletter;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that could have no effect, without what it says of anybody.
 *
 * @param cause a stable code, as in {@code not_json}
 * @param type what it meant to be, where that can be read
 * @param sentAt when it was sent to where it is now
 */
public record DeadLetter(String id, String cause, @Nullable String type, Instant sentAt) {

  public DeadLetter {
    requireNonNull(id);
    requireNonNull(cause);
    requireNonNull(sentAt);
  }
}
