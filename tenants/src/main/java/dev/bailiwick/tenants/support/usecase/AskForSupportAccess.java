package dev.bailiwick.tenants.support.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.explain.Step;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.TenantStanding;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Kind;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Lasting;
import dev.bailiwick.tenants.accessrequest.usecase.Opening;
import dev.bailiwick.tenants.accessrequest.usecase.Operators;
import dev.bailiwick.tenants.accessrequest.usecase.Reasons;
import dev.bailiwick.tenants.accessrequest.usecase.RequestBook;
import dev.bailiwick.tenants.accessrequest.usecase.Sight;
import java.time.Duration;
import java.util.List;

/**
 * An operator asks a tenant to let them in for a while; nobody comes in before somebody of the
 * tenant approves, whatever the emergency.
 */
public final class AskForSupportAccess {

  private static final Duration LONGEST = Duration.ofHours(8);

  private final ChangePolicy policy;
  private final RequestBook requests;

  public AskForSupportAccess(ChangePolicy policy, RequestBook requests) {
    this.policy = policy;
    this.requests = requests;
  }

  /** What the operator would be, for how long, and why. */
  public record Wanted(String role, Duration lasting, String reason) {

    public Wanted {
      Reasons.require("reason", reason);
      Sight.requireCanBeAskedFor(role);
      if (lasting.compareTo(Duration.ofMinutes(1)) < 0 || lasting.compareTo(LONGEST) > 0) {
        throw Refusal.invalid("minutes", "Support lasts 1 to " + LONGEST.toMinutes() + " minutes.");
      }
    }
  }

  /**
   * Asks.
   *
   * @throws Refusal where the caller is no operator who may, the tenant has no such role or is not
   *     active, or they are a member there
   */
  public RequestedAccess ask(Caller by, TenantId tenant, Wanted wanted) {
    return policy.change(tenant, by.subject(), draft -> ask(draft, by, wanted)).value();
  }

  private RequestedAccess ask(PolicyDraft draft, Caller by, Wanted wanted) {
    draft.requireInSystem(Operators.ASK);
    if (!(by instanceof Person person)) {
      throw Refusal.forbidden("people_only", "Only people give support.");
    }
    if (draft.rows().standing().status() != TenantStanding.Status.ACTIVE) {
      throw Refusal.conflict("tenant_not_active", "Nobody is let into a tenant out of use.");
    }
    if (draft.role(wanted.role()) == null) {
      throw Refusal.invalid("role", "There is no such role.");
    }
    if (Operators.isMember(draft.rows(), person.user(), draft.at())) {
      throw Refusal.conflict("already_member", "You are a member of this tenant already.");
    }
    Step give = new Step.Give(wanted.role(), new Scope.OnTenant());
    RequestedAccess request =
        Opening.of(draft, Kind.SUPPORT, by.subject(), by.subject(), List.of(give))
            .lasting(new Lasting(null, wanted.lasting()))
            .reason(wanted.reason())
            .request();
    return requests.open(request);
  }
}
