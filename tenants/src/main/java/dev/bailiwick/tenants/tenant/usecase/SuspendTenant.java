package dev.bailiwick.tenants.tenant.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.PolicyChange.TenantStatusChanged;
import dev.bailiwick.authorization.policy.TenantStanding.Status;

/** Takes a tenant out of use, by an operator: its data stay, for owners to read and export. */
public final class SuspendTenant {

  private final ChangePolicy policy;

  public SuspendTenant(ChangePolicy policy) {
    this.policy = policy;
  }

  /**
   * Suspends; once more changes nothing.
   *
   * @throws Refusal where the caller may not by {@code system}'s policy, or the tenant is deleted
   */
  public Changed<TenantId> suspend(Caller by, TenantId tenant) {
    return policy.change(tenant, by.subject(), draft -> suspend(draft, tenant));
  }

  private static TenantId suspend(PolicyDraft draft, TenantId tenant) {
    draft.requireInSystem("bw.suspension:create");
    if (tenant.equals(TenantId.SYSTEM)) {
      throw Refusal.conflict("installation_stays", "Nobody could take it up again.");
    }
    Status status = draft.rows().standing().status();
    if (status == Status.DELETED) {
      throw Refusal.conflict("tenant_deleted", "The tenant has been deleted.");
    }
    if (status != Status.SUSPENDED) {
      draft.submit(new TenantStatusChanged(Status.SUSPENDED, null));
    }
    return tenant;
  }
}
