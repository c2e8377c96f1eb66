package dev.bailiwick.tenants.plan.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.PolicyChange.PlanRemoved;
import dev.bailiwick.authorization.policy.Use;
import dev.bailiwick.authorization.port.CatalogueUses;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.snapshot.TenantReads;
import java.util.Set;

/** Ends a plan that no tenant has. */
public final class RemovePlan {

  private final PlanChanges changes;
  private final CatalogueUses uses;

  public RemovePlan(TenantReads reads, ChangePolicy policy, Policies policies, CatalogueUses uses) {
    changes = new PlanChanges(reads, policy, policies);
    this.uses = uses;
  }

  /**
   * Removes.
   *
   * @throws Refusal where the caller may not, there is no such plan, or a tenant has it
   */
  public Changed<String> remove(Caller by, String plan) {
    return changes.make(by, draft -> remove(draft, plan));
  }

  private String remove(PolicyDraft draft, String plan) {
    if (!draft.rows().plans().containsKey(plan)) {
      throw Refusal.absent();
    }
    Set<TenantId> tenants = uses.tenants(new Use(Use.Kind.PLAN, plan));
    if (!tenants.isEmpty()) {
      throw Refusal.conflict(
          "in_use",
          "The plan %s is used by %d tenants, %s among them."
              .formatted(plan, tenants.size(), tenants.iterator().next()));
    }
    draft.submit(new PlanRemoved(plan));
    return plan;
  }
}
