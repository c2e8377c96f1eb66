package dev.bailiwick.verification.escalation;

/**
 * What many acts came to.
 *
 * @param refused by the rule itself, and not for want of a permission
 * @param prevented of the refused: those that would have escalated, as far as was looked
 * @param ownersRefused of the refused: those that an owner was behind, who covers everything
 */
record Tally(
    int actions, int done, int refused, int prevented, int ownersRefused, int escalations) {

  static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

  /** An act that was done. */
  static Tally done(boolean escalated) {
    return new Tally(1, 1, 0, 0, 0, escalated ? 1 : 0);
  }

  /** An act that the rule refused. */
  static Tally refused(boolean wouldEscalate, boolean owner) {
    return new Tally(1, 0, 1, wouldEscalate ? 1 : 0, owner ? 1 : 0, 0);
  }

  /** An act that came to nothing for another reason. */
  static Tally otherwise() {
    return new Tally(1, 0, 0, 0, 0, 0);
  }

  Tally plus(Tally other) {
    return new Tally(
        actions + other.actions,
        done + other.done,
        refused + other.refused,
        prevented + other.prevented,
        ownersRefused + other.ownersRefused,
        escalations + other.escalations);
  }

  /** A model that never saw anything to prevent would show nothing. */
  boolean keepsThePromise() {
    return escalations == 0 && ownersRefused == 0 && prevented > 0 && done > 0;
  }
}
