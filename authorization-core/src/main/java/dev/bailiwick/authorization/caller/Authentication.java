package dev.bailiwick.authorization.caller;

/** What a credential came to. */
public sealed interface Authentication {

  /** Proven. */
  record Proven(Caller caller) implements Authentication {}

  /**
   * Not accepted.
   *
   * @param reason a stable code for log and metrics, never told to the caller
   */
  record Rejected(String reason) implements Authentication {}

  /** What is needed to judge cannot be had just now. */
  record Unavailable() implements Authentication {}
}
