package dev.bailiwick.tenants.tenant.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.tenants.port.OwnershipOffers;
import dev.bailiwick.tenants.tenant.OwnershipOffer;
import java.util.Optional;

/** Ends an offer of ownership, by an owner, or by whoever it was made to and does not want it. */
public final class WithdrawOwnership {

  private final ChangePolicy policy;
  private final OwnershipOffers offers;
  private final Acts acts;

  public WithdrawOwnership(ChangePolicy policy, OwnershipOffers offers, Acts acts) {
    this.policy = policy;
    this.offers = offers;
    this.acts = acts;
  }

  /**
   * Withdraws, or declines.
   *
   * @throws Refusal where the caller may not, or there is no offer
   */
  public Changed<TenantId> withdraw(Caller by, TenantId tenant) {
    return policy.change(tenant, by.subject(), draft -> withdraw(by, draft, tenant));
  }

  private TenantId withdraw(Caller by, PolicyDraft draft, TenantId tenant) {
    Optional<OwnershipOffer> known = offers.find(tenant);
    if (known.filter(offer -> OffersSeen.isTo(by, offer)).isPresent()) {
      draft.requireSubject();
    } else {
      draft.require("bw.tenant:transfer", tenant);
    }
    OwnershipOffer offer = known.orElseThrow(Refusal::absent);
    offers.remove(tenant);
    acts.note(tenant, by.subject(), "ownership_offer_ended", Subject.of(offer.to()).reference());
    return tenant;
  }
}
