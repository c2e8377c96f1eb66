package dev.bailiwick.verification.token;

/**
 * One token and what has to come of it.
 *
 * @param group what about it is odd
 * @param isComparable whether the other verifier can be asked at all
 */
record Case(String group, String name, String token, Outcome due, boolean isComparable) {

  /** What a token can come to. */
  enum Outcome {
    ADMITTED(200),
    REFUSED(401),
    UNDECIDED(503);

    final int status;

    Outcome(int status) {
      this.status = status;
    }
  }

  static Case admitted(String group, String name, String token) {
    return new Case(group, name, token, Outcome.ADMITTED, true);
  }

  static Case refused(String group, String name, String token) {
    return new Case(group, name, token, Outcome.REFUSED, true);
  }

  /** The same, of which the other verifier cannot be asked. */
  Case incomparable() {
    return new Case(group, name, token, due, false);
  }
}
