package dev.bailiwick.authorization.decision.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.history.AsOf;
import dev.bailiwick.authorization.history.PolicyHistory;
import dev.bailiwick.authorization.history.PolicyHistory.Then;

/** Turns to the policy that is meant, once today's has settled who may ask. */
public final class AskHistory {

  private final AskPolicy asks;
  private final PolicyHistory history;

  public AskHistory(AskPolicy asks, PolicyHistory history) {
    this.asks = asks;
    this.history = history;
  }

  /**
   * The same asking of the policy that is meant.
   *
   * @throws Refusal where the caller may not ask of the past, there was no such policy, or the time
   *     has yet to come
   */
  public Asking ask(Asking today, AsOf asOf) {
    return switch (asOf) {
      case AsOf.Now now -> today;
      case AsOf.Past past -> {
        today.requireMayAskOfThePast();
        Then then = history.at(today.policy().tenant(), past);
        yield asks.asOf(today, history.policy(then), then.at());
      }
    };
  }
}
