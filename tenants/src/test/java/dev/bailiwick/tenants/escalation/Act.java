package dev.bailiwick.tenants.escalation;

import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.ThrowingSupplier;

/**
 * What someone is about to do.
 *
 * @param giver by whose holdings it is judged: the caller's, or those of whoever invited them
 * @param at whom it is done to, if to someone
 * @param given what would be given, if anything
 */
record Act(
    String what,
    Caller by,
    Subject giver,
    @Nullable Subject at,
    @Nullable Powers given,
    ThrowingSupplier<?> command) {

  /** An act that gives nothing. */
  static Act of(String what, Caller by, @Nullable Subject at, ThrowingSupplier<?> command) {
    return new Act(what, by, by.subject(), at, null, command);
  }

  /** An act that gives something. */
  static Act giving(
      String what, Caller by, @Nullable Subject at, Powers given, ThrowingSupplier<?> command) {
    return new Act(what, by, by.subject(), at, given, command);
  }

  /** Does it. */
  String outcome() {
    return Outcome.of(command);
  }
}
