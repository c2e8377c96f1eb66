package dev.bailiwick.tenants.tenant.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.Ownership;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GrantRevoked;
import dev.bailiwick.authorization.role.BuiltInRoles;
import dev.bailiwick.tenants.port.OwnershipOffers;
import dev.bailiwick.tenants.tenant.OwnershipOffer;

/**
 * Takes a tenant that was offered: who accepts owns it, and who offered it is an admin from now on,
 * in one version.
 */
public final class AcceptOwnership {

  private static final String TRANSFER = "bw.tenant:transfer";

  private final ChangePolicy policy;
  private final OwnershipOffers offers;

  public AcceptOwnership(ChangePolicy policy, OwnershipOffers offers) {
    this.policy = policy;
    this.offers = offers;
  }

  /**
   * Accepts.
   *
   * @throws Refusal where the tenant is not offered to the caller, no longer or by nobody who
   *     could, or they cannot own it
   */
  public Changed<TenantId> accept(Caller by, TenantId tenant) {
    return policy.change(tenant, by.subject(), draft -> accept(by, draft, tenant));
  }

  private TenantId accept(Caller by, PolicyDraft draft, TenantId tenant) {
    OwnershipOffer offer = OffersSeen.toAnswer(draft, offers, by, tenant);
    draft.requireSubject();
    if (!offer.openAt(draft.at()) || !stillGiven(draft, offer, tenant)) {
      throw Refusal.gone("transfer_over", "This offer is over; ask for another one.");
    }
    Member member = draft.rows().members().get(offer.to());
    if (member == null || !member.actsInPerson()) {
      throw Refusal.conflict("cannot_own", "A guest, or who cannot sign in, is never an owner.");
    }
    draft.onBehalfOf(Subject.of(offer.from()));
    handOver(draft, offer);
    offers.remove(tenant);
    return tenant;
  }

  private static boolean stillGiven(PolicyDraft draft, OwnershipOffer offer, TenantId tenant) {
    return Ownership.isOf(draft.rows(), offer.from())
        && draft.permits(Subject.of(offer.from()), TRANSFER, tenant);
  }

  private static void handOver(PolicyDraft draft, OwnershipOffer offer) {
    if (!Ownership.isOf(draft.rows(), offer.to())) {
      draft.submit(new GrantAdded(onTenant(BuiltInRoles.OWNER).to(Subject.of(offer.to()))));
    }
    Subject giver = Subject.of(offer.from());
    draft.rows().grantsTo(giver).stream()
        .filter(grant -> grant.role().equals(BuiltInRoles.OWNER))
        .map(Grant::id)
        .forEach(grant -> draft.submit(new GrantRevoked(grant)));
    GrantTerms admin = onTenant(BuiltInRoles.ADMIN);
    if (draft.rows().grantsTo(giver).stream().noneMatch(admin::sameAs)) {
      draft.submit(new GrantAdded(admin.to(giver)));
    }
  }

  private static GrantTerms onTenant(String role) {
    return new GrantTerms(role, new Scope.OnTenant(), null);
  }
}
