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

  /** Refused, since it does not pass this check. */
  static Settled refused(Check failed) {
    return new Settled(new TokenVerdict.Refused(failed.code()));
  }

  static Settled undecided() {
    return new Settled(new TokenVerdict.Undecided());
  }

  /** Refuses by this check unless the condition holds. */
  static void require(boolean holds, Check check) {
    if (!holds) {
      throw refused(check);
    }
  }

  TokenVerdict verdict() {
    return verdict;
  }
}
