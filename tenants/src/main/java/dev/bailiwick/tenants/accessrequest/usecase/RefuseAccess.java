package dev.bailiwick.tenants.accessrequest.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.tenants.accessrequest.AccessRequestId;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Decided;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Status;

/** Says no to a request, and why; the same person saying it again changes nothing. */
public final class RefuseAccess {

  private final ChangePolicy policy;
  private final RequestBook requests;

  public RefuseAccess(ChangePolicy policy, RequestBook requests) {
    this.policy = policy;
    this.requests = requests;
  }

  /**
   * Refuses.
   *
   * @throws Refusal where the caller may not decide there, or it has been decided or is over
   */
  public RequestedAccess refuse(Caller by, TenantId tenant, AccessRequestId id, String note) {
    Reasons.require("note", note);
    return policy
        .change(
            tenant,
            by.subject(),
            draft -> {
              RequestedAccess request = Deciding.find(draft, requests, tenant, id);
              Decided before = request.decision();
              if (request.status() == Status.REFUSED
                  && before != null
                  && before.by().equals(by.subject())) {
                return request;
              }
              Deciding.requireOpen(request, draft.at());
              return requests.keep(
                  by.subject(),
                  request.ended(Status.REFUSED, new Decided(by.subject(), draft.at(), note)));
            })
        .value();
  }
}
