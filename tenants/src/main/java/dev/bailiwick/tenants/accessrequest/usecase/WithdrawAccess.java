package dev.bailiwick.tenants.accessrequest.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.tenants.accessrequest.AccessRequestId;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Status;

/** Takes a request back before it is decided: whoever asked, or those who could decide. */
public final class WithdrawAccess {

  private final ChangePolicy policy;
  private final RequestBook requests;

  public WithdrawAccess(ChangePolicy policy, RequestBook requests) {
    this.policy = policy;
    this.requests = requests;
  }

  /**
   * Withdraws; once more changes nothing.
   *
   * @throws Refusal where it is somebody else's and the caller may not decide there, or it has been
   *     decided
   */
  public void withdraw(Caller by, TenantId tenant, AccessRequestId id) {
    policy.change(tenant, by.subject(), draft -> withdraw(draft, by, tenant, id));
  }

  private AccessRequestId withdraw(
      PolicyDraft draft, Caller by, TenantId tenant, AccessRequestId id) {
    draft.requireSubject();
    RequestedAccess request = requests.find(tenant, id).orElse(null);
    if (request == null || !request.concerns(by.subject())) {
      Location location = request == null ? new Location.Nowhere() : request.location();
      draft.require("bw.access_request:decide", id, location);
    }
    if (request == null) {
      throw Refusal.absent();
    }
    switch (request.status()) {
      case APPROVED, REFUSED ->
          throw Refusal.conflict("already_decided", "Somebody has decided on this already.");
      case OPEN -> requests.keep(by.subject(), request.ended(Status.WITHDRAWN, null));
      case WITHDRAWN, ENDED -> {}
    }
    return id;
  }
}
