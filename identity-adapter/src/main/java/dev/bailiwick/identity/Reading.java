package dev.bailiwick.identity;

import dev.bailiwick.authorization.user.IdentityEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a message from the queue turned out to be. */
sealed interface Reading {

  /**
   * A sign of ours.
   *
   * @param at when it happened, if the message says so
   */
  record Event(IdentityEvent event, @Nullable Instant at) implements Reading {}

  /**
   * Cognito's own, and no news of anyone; it asks for nothing.
   *
   * @param why a stable code, as in {@code failed_call}
   */
  record Nothing(String why) implements Reading {}

  /**
   * Nothing that could ever have an effect.
   *
   * @param cause a stable code, as in {@code not_json}
   */
  record Poison(String cause) implements Reading {}
}
