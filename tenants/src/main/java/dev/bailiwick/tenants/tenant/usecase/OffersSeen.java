package dev.bailiwick.tenants.tenant.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.tenants.port.OwnershipOffers;
import dev.bailiwick.tenants.tenant.OwnershipOffer;

/** To whom an offer of ownership is there: to those who could make one, and to whom it is made. */
final class OffersSeen {

  private OffersSeen() {}

  /**
   * The offer that this caller can answer.
   *
   * @throws Refusal where there is none, or it is made to somebody else
   */
  static OwnershipOffer toAnswer(
      PolicyDraft draft, OwnershipOffers offers, Caller by, TenantId tenant) {
    return offers
        .find(tenant)
        .filter(offer -> isTo(by, offer))
        .orElseThrow(
            () -> {
              draft.require("bw.tenant:transfer", tenant);
              return Refusal.absent();
            });
  }

  static boolean isTo(Caller by, OwnershipOffer offer) {
    return by instanceof Person person && person.user().equals(offer.to());
  }
}
