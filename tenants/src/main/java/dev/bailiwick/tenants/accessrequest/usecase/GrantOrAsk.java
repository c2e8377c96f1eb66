package dev.bailiwick.tenants.accessrequest.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.explain.Step;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.usecase.GrantRole;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Kind;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Lasting;
import java.util.List;

/** Gives a role, or asks a second person to approve it where the role demands that. */
public final class GrantOrAsk {

  private final ChangePolicy policy;
  private final RequestBook requests;

  public GrantOrAsk(ChangePolicy policy, RequestBook requests) {
    this.policy = policy;
    this.requests = requests;
  }

  /** What came of it. */
  public sealed interface Given {

    /** The grant is there. */
    record Now(Grant grant) implements Given {}

    /** Nothing is given until somebody else approves. */
    record Later(RequestedAccess request) implements Given {}
  }

  /**
   * Grants or asks; both need the same of the caller.
   *
   * @throws Refusal where the caller may not grant there, or does not hold what they would give
   */
  public Changed<Given> give(Caller by, TenantId tenant, GrantRole.Wanted wanted) {
    return policy.change(tenant, by.subject(), draft -> give(draft, by, wanted));
  }

  private Given give(PolicyDraft draft, Caller by, GrantRole.Wanted wanted) {
    Grant grant = GrantRole.proposed(draft, wanted);
    if (draft.rows().grants().containsKey(grant.id())) {
      return new Given.Now(grant);
    }
    if (!draft.needsApproval(grant.role())) {
      draft.submit(new GrantAdded(grant));
      return new Given.Now(grant);
    }
    if (!(by instanceof Person)) {
      // Whoever holds its key could approve what they had it ask for.
      throw Refusal.forbidden("people_only", "Only a person asks another one to approve.");
    }
    draft.requireCover(grant);
    RequestedAccess request =
        Opening.of(
                draft,
                Kind.GRANT,
                by.subject(),
                grant.to(),
                List.of(new Step.Give(grant.role(), grant.on())))
            .lasting(new Lasting(grant.expiresAt(), null))
            .onCondition(grant.condition())
            .request();
    return new Given.Later(requests.open(request));
  }
}
