package dev.bailiwick.authorization.decision.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.decision.usecase.EvaluateAccess.Answer;
import dev.bailiwick.authorization.history.AsOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers evaluations by the policy of another day; who may ask is settled by today's. */
public final class EvaluateAsOf {

  private final AskPolicy asks;
  private final AskHistory history;

  public EvaluateAsOf(AskPolicy asks, AskHistory history) {
    this.asks = asks;
    this.history = history;
  }

  /**
   * Decides as it would have been decided then.
   *
   * @param tenant the one in the path; without one, an application's own
   * @throws Refusal where the caller may not ask, there was no such policy, or the time has yet to
   *     come
   */
  public Answer evaluate(Caller by, @Nullable TenantId tenant, Question question, AsOf.Past asOf) {
    Asking today = asks.ask(by, tenant);
    today.requireMayAskAbout(question.subject().reference());
    return EvaluateAccess.answer(history.ask(today, asOf), question);
  }

  /** The same for each item of a batch, by one policy at one instant. */
  public List<Answer> evaluate(Caller by, @Nullable TenantId tenant, Batch batch, AsOf.Past asOf) {
    return EvaluateAccess.answers(history.ask(asks.ask(by, tenant), asOf), batch);
  }
}
