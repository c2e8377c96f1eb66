package dev.bailiwick.identity;

import dev.bailiwick.authorization.user.IdentityEvent;

/** What a message from the queue turned out to be. */
sealed interface Reading {

  /** A sign of ours. */
  record Event(IdentityEvent event) implements Reading {}

  /**
   * Nothing that could ever have an effect.
   *
   * @param cause a stable code, as in {@code other_trigger}
   */
  record Poison(String cause) implements Reading {}
}
