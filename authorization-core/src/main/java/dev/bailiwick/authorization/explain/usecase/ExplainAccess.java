package dev.bailiwick.authorization.explain.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.decision.AccessRequest;
import dev.bailiwick.authorization.decision.Decision;
import dev.bailiwick.authorization.decision.Decision.Carrier;
import dev.bailiwick.authorization.decision.Decisions;
import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.decision.usecase.AskPolicy;
import dev.bailiwick.authorization.decision.usecase.Asking;
import dev.bailiwick.authorization.decision.usecase.Question;
import dev.bailiwick.authorization.explain.Explanation;
import dev.bailiwick.authorization.explain.Explanation.Heard;
import dev.bailiwick.authorization.explain.Makers;
import dev.bailiwick.authorization.explain.Proposal;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.PolicyCompiler;
import dev.bailiwick.authorization.port.Transactions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explains a decision: what a permit rests on, and what it would take to turn a deny into one. */
public final class ExplainAccess {

  /** The least ones come first, and nobody reads more. */
  private static final int MOST_WAYS = 50;

  private final AskPolicy asks;
  private final Transactions transactions;
  private final Policies policies;
  private final PolicyCompiler compiler;

  public ExplainAccess(
      AskPolicy asks, Transactions transactions, Policies policies, PolicyCompiler compiler) {
    this.asks = asks;
    this.transactions = transactions;
    this.policies = policies;
    this.compiler = compiler;
  }

  /**
   * A decision explained; whoever asks about themself and may not read the policy is told no more
   * than its code.
   *
   * @param ways none for the policy of another day, since only today's can be changed
   */
  public record Explained(
      Decision decision,
      long policyVersion,
      @Nullable Carrier carrier,
      List<Heard> trace,
      List<List<Proposal>> ways) {}

  /**
   * Explains.
   *
   * @throws Refusal where the caller may not ask this, or to whom the tenant is absent
   */
  public Explained explain(Caller by, TenantId tenant, Question question) {
    Asking asking = asks.ask(by, tenant);
    asking.requireMayAskAbout(question.subject().reference());
    AccessRequest request = asking.resolve(question);
    PolicyRows rows =
        transactions.inTenant(tenant, () -> policies.read(tenant).orElseThrow(Refusal::absent));
    Installation installation = asking.policy().installation();
    Policy policy = compiler.compile(rows, installation);
    Decision decision = Decisions.decide(policy, request);
    Subject subject = policy.subject(question.subject().reference());
    if (!asking.mayReadPolicy() || subject == null) {
      return new Explained(decision, rows.version(), null, List.of(), List.of());
    }
    Explanation explanation = Explanation.of(rows, request, subject, installation, compiler);
    Makers makers = new Makers(rows, policy, subject, request);
    return new Explained(
        decision,
        rows.version(),
        decision.permitted() ? Decisions.carrier(policy, request) : null,
        explanation.trace(),
        explanation.ways().stream()
            .limit(MOST_WAYS)
            .map(way -> way.stream().map(makers::of).toList())
            .toList());
  }
}
