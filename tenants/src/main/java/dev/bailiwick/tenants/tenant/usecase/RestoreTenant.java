package dev.bailiwick.tenants.tenant.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.PolicyChange.TenantStatusChanged;
import dev.bailiwick.authorization.policy.TenantStanding.Status;

/** Takes back that a tenant was deleted, by an owner and while its grace lasts. */
public final class RestoreTenant {

  private final ChangePolicy policy;

  public RestoreTenant(ChangePolicy policy) {
    this.policy = policy;
  }

  /**
   * Restores; of a tenant that is not deleted nothing changes.
   *
   * @throws Refusal where the caller may not, or no longer
   */
  public Changed<TenantId> restore(Caller by, TenantId tenant) {
    return policy.change(tenant, by.subject(), draft -> restore(draft, tenant));
  }

  private static TenantId restore(PolicyDraft draft, TenantId tenant) {
    draft.require("bw.tenant:restore", tenant);
    if (draft.rows().standing().status() == Status.DELETED) {
      draft.submit(new TenantStatusChanged(Status.ACTIVE, null));
    }
    return tenant;
  }
}
