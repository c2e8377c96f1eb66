package dev.bailiwick.tenants.tenant.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.Ownership;
import dev.bailiwick.tenants.port.OwnershipOffers;
import dev.bailiwick.tenants.tenant.OwnershipOffer;
import java.time.Duration;

/** Offers a tenant to somebody who would own it in the place of whoever offers. */
public final class OfferOwnership {

  private static final Duration OPEN = Duration.ofDays(7);

  private final ChangePolicy policy;
  private final OwnershipOffers offers;
  private final Acts acts;

  public OfferOwnership(ChangePolicy policy, OwnershipOffers offers, Acts acts) {
    this.policy = policy;
    this.offers = offers;
    this.acts = acts;
  }

  /**
   * Offers; the policy stays as it is until the other one accepts.
   *
   * @throws Refusal where the caller is no owner, the other one could not be, or there is an open
   *     offer already
   */
  public OwnershipOffer offer(Person by, TenantId tenant, UserId to) {
    return policy.change(tenant, by.subject(), draft -> offer(draft, by, tenant, to)).value();
  }

  private OwnershipOffer offer(PolicyDraft draft, Person by, TenantId tenant, UserId to) {
    draft.require("bw.tenant:transfer", tenant);
    if (!Ownership.isOf(draft.rows(), by.user())) {
      throw Refusal.conflict(
          "not_owner", "You hold this through somebody else, for a time or on a condition.");
    }
    Member member = draft.rows().members().get(to);
    if (by.user().equals(to) || member == null || !member.actsInPerson()) {
      throw Refusal.invalid(
          "to", "This is another member, who is active, signs in here and is no guest.");
    }
    if (offers.find(tenant).filter(known -> known.openAt(draft.at())).isPresent()) {
      throw Refusal.conflict("transfer_open", "There is an offer already; withdraw that first.");
    }
    OwnershipOffer offer = new OwnershipOffer(by.user(), to, draft.at(), draft.at().plus(OPEN));
    offers.put(tenant, offer);
    acts.note(tenant, by.subject(), "ownership_offered", Subject.of(to).reference());
    return offer;
  }
}
