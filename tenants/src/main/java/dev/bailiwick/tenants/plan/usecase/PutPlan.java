package dev.bailiwick.tenants.plan.usecase;

import dev.bailiwick.authorization.PlainName;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.Limit;
import dev.bailiwick.authorization.policy.Plan;
import dev.bailiwick.authorization.policy.PolicyChange.PlanPut;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.plan.Features;

/** Says what a plan holds, from now on and for every tenant that has it. */
public final class PutPlan {

  private static final int MOST_PLANS = 1000;

  private final PlanChanges changes;

  public PutPlan(TenantReads reads, ChangePolicy policy, Policies policies) {
    changes = new PlanChanges(reads, policy, policies);
  }

  /**
   * Puts; the same again changes nothing.
   *
   * @throws Refusal where the caller may not, the plan breaks a limit, it names a feature that no
   *     type of the catalogue needs, or a limit that nothing keeps
   */
  public Changed<Plan> put(Caller by, Plan plan) {
    PlainName.require("plan", plan.name());
    requireSensibleLimits(plan);
    return changes.make(by, draft -> put(draft, plan));
  }

  private static Plan put(PolicyDraft draft, Plan plan) {
    plan.features()
        .forEach(feature -> Features.requireKnown(draft.catalogue(), "features", feature));
    Plan before = draft.rows().plans().get(plan.name());
    if (before == null && draft.rows().plans().size() >= MOST_PLANS) {
      throw Refusal.conflict("too_many", "There are at most " + MOST_PLANS + " plans.");
    }
    if (!plan.equals(before)) {
      draft.submit(new PlanPut(plan));
    }
    return plan;
  }

  private static void requireSensibleLimits(Plan plan) {
    plan.limits()
        .forEach(
            (name, limit) -> {
              requireKnown("limits." + name, name);
              if (limit < 0) {
                throw Refusal.invalid("limits." + name, "A limit is 0 or more.");
              }
            });
  }

  /** A limit that nothing keeps would look like one: so there are no others than those we know. */
  static void requireKnown(String field, String limit) {
    if (Limit.of(limit).isEmpty()) {
      throw Refusal.invalid(field, "The limits that can be kept are " + Limit.words() + ".");
    }
  }
}
