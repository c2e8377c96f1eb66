package dev.bailiwick.authorization.explain.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.decision.AccessRequest;
import dev.bailiwick.authorization.decision.Decision;
import dev.bailiwick.authorization.decision.Decisions;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.decision.usecase.AskPolicy;
import dev.bailiwick.authorization.decision.usecase.Asking;
import dev.bailiwick.authorization.decision.usecase.Question;
import dev.bailiwick.authorization.explain.Explanation;
import dev.bailiwick.authorization.explain.usecase.ExplainAccess.Explained;
import dev.bailiwick.authorization.history.AsOf;
import dev.bailiwick.authorization.history.PolicyHistory;
import dev.bailiwick.authorization.history.PolicyHistory.Then;
import dev.bailiwick.authorization.port.PolicyCompiler;
import java.util.List;

/** Explains what the policy of another day decided; who may ask is settled by today's. */
public final class ExplainAsOf {

  private final AskPolicy asks;
  private final PolicyHistory history;
  private final PolicyCompiler compiler;

  public ExplainAsOf(AskPolicy asks, PolicyHistory history, PolicyCompiler compiler) {
    this.asks = asks;
    this.history = history;
    this.compiler = compiler;
  }

  /**
   * Explains.
   *
   * @throws Refusal where the caller may not ask this, there was no such policy, or the time has
   *     yet to come
   */
  public Explained explain(Caller by, TenantId tenant, Question question, AsOf.Past asOf) {
    Asking today = asks.ask(by, tenant);
    today.requireMayAskAbout(question.subject().reference());
    today.requireMayAskOfThePast();
    Then then = history.at(tenant, asOf);
    Policy policy = history.policy(then);
    AccessRequest request = asks.asOf(today, policy, then.at()).resolve(question);
    Decision decision = Decisions.decide(policy, request);
    Subject subject = policy.subject(question.subject().reference());
    if (!today.mayReadPolicy() || subject == null) {
      return new Explained(decision, policy.version(), null, List.of(), List.of());
    }
    return new Explained(
        decision,
        policy.version(),
        decision.permitted() ? Decisions.carrier(policy, request) : null,
        Explanation.trace(then.rows(), request, subject, policy.installation(), compiler),
        List.of());
  }
}
