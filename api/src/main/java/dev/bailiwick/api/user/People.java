package dev.bailiwick.api.user;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;

/** Callers who have signed in, where nobody else has anything to do. */
final class People {

  private People() {}

  /**
   * The person who asks.
   *
   * @throws Refusal where it is an application
   */
  static Person only(Caller by) {
    if (by instanceof Person person) {
      return person;
    }
    throw Refusal.forbidden("person_required", "This is for people who have signed in.");
  }
}
