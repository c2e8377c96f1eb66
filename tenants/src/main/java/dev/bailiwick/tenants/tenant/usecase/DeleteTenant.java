package dev.bailiwick.tenants.tenant.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.PolicyChange.TenantStatusChanged;
import dev.bailiwick.authorization.policy.TenantStanding.Status;
import java.time.Duration;

/**
 * Deletes a tenant: nothing is permitted in it any more, and once its grace is over it is erased.
 */
public final class DeleteTenant {

  private final ChangePolicy policy;
  private final Duration grace;

  /**
   * A command under this installation's grace.
   *
   * @param grace how long owners can restore what they have deleted
   */
  public DeleteTenant(ChangePolicy policy, Duration grace) {
    this.policy = policy;
    this.grace = grace;
  }

  /**
   * Deletes.
   *
   * @throws Refusal where the caller may not, or it is the installation's own
   */
  public Changed<TenantId> delete(Caller by, TenantId tenant) {
    return policy.change(tenant, by.subject(), draft -> delete(draft, tenant));
  }

  private TenantId delete(PolicyDraft draft, TenantId tenant) {
    draft.require("bw.tenant:delete", tenant);
    if (tenant.equals(TenantId.SYSTEM)) {
      throw Refusal.conflict("installation_stays", "Nobody could restore it.");
    }
    draft.submit(new TenantStatusChanged(Status.DELETED, draft.at().plus(grace)));
    return tenant;
  }
}
