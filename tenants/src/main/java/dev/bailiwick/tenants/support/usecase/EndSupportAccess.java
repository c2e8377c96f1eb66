package dev.bailiwick.tenants.support.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.tenants.accessrequest.AccessRequestId;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Kind;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Status;
import dev.bailiwick.tenants.accessrequest.usecase.RequestBook;
import java.util.Objects;
import java.util.Optional;

/** Ends an operator's access before its time, or their asking for it; either side may. */
public final class EndSupportAccess {

  private final ChangePolicy policy;
  private final RequestBook requests;

  public EndSupportAccess(ChangePolicy policy, RequestBook requests) {
    this.policy = policy;
    this.requests = requests;
  }

  /**
   * Ends; once more changes nothing.
   *
   * @throws Refusal where there is none such, or the caller is neither the operator nor may decide
   *     on requests to this tenant
   */
  public Changed<AccessRequestId> end(Caller by, TenantId tenant, AccessRequestId id) {
    return policy.change(tenant, by.subject(), draft -> end(draft, by, tenant, id));
  }

  private AccessRequestId end(PolicyDraft draft, Caller by, TenantId tenant, AccessRequestId id) {
    Optional<RequestedAccess> found =
        requests.find(tenant, id).filter(request -> request.kind() == Kind.SUPPORT);
    if (found.filter(request -> request.requestedBy().equals(by.subject())).isEmpty()) {
      draft.require("bw.access_request:decide", tenant);
    }
    RequestedAccess request = found.orElseThrow(Refusal::absent);
    if (request.status() == Status.OPEN) {
      requests.keep(by.subject(), request.ended(Status.WITHDRAWN, null));
    } else if (request.status() == Status.APPROVED) {
      leave(draft, request);
      requests.keep(by.subject(), request.ended(Status.ENDED, request.decision()));
    }
    return id;
  }

  /** Whoever has come in otherwise since stays. */
  private static void leave(PolicyDraft draft, RequestedAccess request) {
    UserId operator = new UserId(request.wantedFor().id());
    Member member = draft.rows().members().get(operator);
    if (member != null
        && member.status() != MemberStatus.REMOVED
        && Objects.equals(member.expiresAt(), request.lasting().until())) {
      draft.revokeAllOf(Subject.of(operator));
      draft.submit(new MemberStatusChanged(operator, MemberStatus.REMOVED));
    }
  }
}
