package dev.bailiwick.tenants.tenant.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.tenants.port.OwnershipOffers;

/** Ends an offer of ownership, by an owner, or by whoever it was made to and does not want it. */
public final class WithdrawOwnership {

  private final ChangePolicy policy;
  private final OwnershipOffers offers;

  public WithdrawOwnership(ChangePolicy policy, OwnershipOffers offers) {
    this.policy = policy;
    this.offers = offers;
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
    if (offers.find(tenant).filter(offer -> OffersSeen.isTo(by, offer)).isPresent()) {
      draft.requireSubject();
    } else {
      draft.require("bw.tenant:transfer", tenant);
    }
    if (!offers.remove(tenant)) {
      throw Refusal.absent();
    }
    return tenant;
  }
}
