package dev.bailiwick.identity;

import dev.bailiwick.authorization.token.TokenVerdict;

/** Leaves the framework's pipeline, which can only say no, with a verdict that says why. */
final class Settled extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient TokenVerdict verdict;

  private Settled(TokenVerdict verdict) {
    super(verdict.toString(), null, false, false);
    this.verdict = verdict;
  }

  static Settled refused(String reason) {
    return new Settled(new TokenVerdict.Refused(reason));
  }

  static Settled undecided() {
    return new Settled(new TokenVerdict.Undecided());
  }

  /** Refuses for this reason unless the condition holds. */
  static void require(boolean holds, String reason) {
    if (!holds) {
      throw refused(reason);
    }
  }

  TokenVerdict verdict() {
    return verdict;
  }
}
