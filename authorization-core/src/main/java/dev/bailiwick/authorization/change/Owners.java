package dev.bailiwick.authorization.change;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.policy.Ownership;
import dev.bailiwick.authorization.policy.PolicyRows;

/** A tenant that has an owner keeps one. */
final class Owners {

  private Owners() {}

  /**
   * Passes where the change leaves an owner, or there was none to lose.
   *
   * @throws Refusal where it would take the last one
   */
  static void requireKept(PolicyRows before, PolicyRows after) {
    if (Ownership.existsIn(before) && !Ownership.existsIn(after)) {
      throw Refusal.conflict(
          "last_owner", "A tenant keeps at least one owner; make someone else owner first.");
    }
  }
}
