package dev.bailiwick.authorization.decision.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.decision.usecase.EvaluateAccess.Answer;
import dev.bailiwick.authorization.history.AsOf;
import dev.bailiwick.authorization.history.PolicyHistory;
import dev.bailiwick.authorization.history.PolicyHistory.Then;
import dev.bailiwick.authorization.port.PolicyCompiler;
import java.util.List;

/** Answers evaluations by the policy of another day; who may ask is settled by today's. */
public final class EvaluateAsOf {

  private final AskPolicy asks;
  private final PolicyHistory history;
  private final PolicyCompiler compiler;

  public EvaluateAsOf(AskPolicy asks, PolicyHistory history, PolicyCompiler compiler) {
    this.asks = asks;
    this.history = history;
    this.compiler = compiler;
  }

  /**
   * Decides as it would have been decided then.
   *
   * @throws Refusal where the caller may not ask, there was no such policy, or the time has yet to
   *     come
   */
  public Answer evaluate(Caller by, TenantId tenant, Question question, AsOf asOf) {
    asks.ask(by, tenant).requireMayAskAbout(question.subject().reference());
    return EvaluateAccess.answer(asking(by, tenant, asOf), question);
  }

  /** The same for each item of a batch, by one policy at one instant. */
  public List<Answer> evaluate(Caller by, TenantId tenant, Batch batch, AsOf asOf) {
    asks.ask(by, tenant);
    return EvaluateAccess.answers(asking(by, tenant, asOf), batch);
  }

  private Asking asking(Caller by, TenantId tenant, AsOf asOf) {
    Then then = history.at(tenant, asOf);
    return asks.ask(
        by, compiler.compile(then.rows(), compiler.installation(then.system())), then.at());
  }
}
