package dev.bailiwick.tenants.plan.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.PolicyChange.TenantPlanChanged;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.tenants.port.Tenants;
import dev.bailiwick.tenants.tenant.Tenant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives a tenant another plan, or none, by an operator. */
public final class AssignPlan {

  private final Transactions transactions;
  private final ChangePolicy policy;
  private final Tenants tenants;

  public AssignPlan(Transactions transactions, ChangePolicy policy, Tenants tenants) {
    this.transactions = transactions;
    this.policy = policy;
    this.tenants = tenants;
  }

  /**
   * Assigns; the tenant as it is then.
   *
   * @param plan null for none
   * @throws Refusal where the caller may not by {@code system}'s policy, or there is no such plan
   */
  public Changed<Tenant> assign(Caller by, TenantId tenant, @Nullable String plan) {
    return transactions.inTenant(
        tenant,
        () -> {
          Changed<TenantId> changed =
              policy.change(tenant, by.subject(), draft -> assign(draft, tenant, plan));
          return new Changed<>(tenants.find(tenant).orElseThrow(), changed.policyVersion());
        });
  }

  private static TenantId assign(PolicyDraft draft, TenantId tenant, @Nullable String plan) {
    draft.requireInSystem("bw.plan:assign");
    if (plan != null && !draft.installation().plans().containsKey(plan)) {
      throw Refusal.invalid("plan", "There is no such plan.");
    }
    if (!Objects.equals(plan, draft.rows().standing().plan())) {
      draft.submit(new TenantPlanChanged(plan));
    }
    return tenant;
  }
}
