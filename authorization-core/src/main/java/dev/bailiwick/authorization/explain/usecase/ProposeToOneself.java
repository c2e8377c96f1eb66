package dev.bailiwick.authorization.explain.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.decision.AccessRequest;
import dev.bailiwick.authorization.decision.Decision;
import dev.bailiwick.authorization.decision.Decision.Deny;
import dev.bailiwick.authorization.decision.Decisions;
import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.decision.Reason;
import dev.bailiwick.authorization.decision.usecase.AskPolicy;
import dev.bailiwick.authorization.decision.usecase.Asking;
import dev.bailiwick.authorization.decision.usecase.Question;
import dev.bailiwick.authorization.explain.Explanation;
import dev.bailiwick.authorization.explain.Step;
import dev.bailiwick.authorization.explain.StepWidth;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.PolicyCompiler;
import dev.bailiwick.authorization.port.Transactions;
import java.util.List;
import java.util.Set;

/**
 * Finds what somebody could be given so that they may do what they are denied: roles, places in
 * groups and ended grants that go on. The least comes first, by steps, then by reach, then by how
 * much else the role permits.
 */
public final class ProposeToOneself {

  private static final Set<Reason> NOT_THERE =
      Set.of(Reason.UNKNOWN_RESOURCE, Reason.WORKSPACE_UNKNOWN, Reason.SUBJECT_UNKNOWN);

  private final AskPolicy asks;
  private final Transactions transactions;
  private final Policies policies;
  private final PolicyCompiler compiler;

  public ProposeToOneself(
      AskPolicy asks, Transactions transactions, Policies policies, PolicyCompiler compiler) {
    this.asks = asks;
    this.transactions = transactions;
    this.policies = policies;
    this.compiler = compiler;
  }

  /**
   * What could be asked for.
   *
   * @param location where the thing lies that it is about
   * @param ways the least first
   */
  public record Proposed(Location location, List<List<Step>> ways) {

    public Proposed {
      ways = List.copyOf(ways);
    }
  }

  /**
   * Proposes; none where nothing of the kind would help.
   *
   * @param question about the caller themself
   * @throws Refusal where the caller may already, or there is no such thing
   */
  public Proposed propose(Caller by, TenantId tenant, Question question) {
    Asking asking = asks.ask(by, tenant);
    AccessRequest request = asking.resolve(question);
    PolicyRows rows =
        transactions.inTenant(tenant, () -> policies.read(tenant).orElseThrow(Refusal::absent));
    Installation installation = asking.policy().installation();
    requireDenied(Decisions.decide(compiler.compile(rows, installation), request));
    StepWidth width = new StepWidth(rows, installation);
    List<List<Step>> ways =
        Explanation.of(rows, request, by.subject(), installation, compiler).ways().stream()
            .filter(way -> way.stream().allMatch(ProposeToOneself::isAskedFor))
            .map(List::copyOf)
            .sorted(width)
            .toList();
    return new Proposed(request.location(), ways);
  }

  private static boolean isAskedFor(Step step) {
    return step instanceof Step.Give || step instanceof Step.Join || step instanceof Step.Renew;
  }

  private static void requireDenied(Decision decision) {
    if (decision.permitted()) {
      throw Refusal.conflict("already_permitted", "You may do this already.");
    }
    if (decision instanceof Deny(var reason) && NOT_THERE.contains(reason)) {
      throw Refusal.absent();
    }
  }
}
