package dev.bailiwick.tenants.tenant.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.PolicyChange.TenantStatusChanged;
import dev.bailiwick.authorization.policy.TenantStanding.Status;

/** Takes a suspended tenant up again, by an operator. */
public final class ResumeTenant {

  private final ChangePolicy policy;

  public ResumeTenant(ChangePolicy policy) {
    this.policy = policy;
  }

  /**
   * Resumes; once more changes nothing.
   *
   * @throws Refusal where the caller may not by {@code system}'s policy, or the tenant is deleted
   */
  public Changed<TenantId> resume(Caller by, TenantId tenant) {
    return policy.change(tenant, by.subject(), draft -> resume(draft, tenant));
  }

  private static TenantId resume(PolicyDraft draft, TenantId tenant) {
    draft.requireInSystem("bw.suspension:delete");
    Status status = draft.rows().standing().status();
    if (status == Status.DELETED) {
      throw Refusal.conflict("tenant_deleted", "The tenant has been deleted.");
    }
    if (status != Status.ACTIVE) {
      draft.submit(new TenantStatusChanged(Status.ACTIVE, null));
    }
    return tenant;
  }
}
