package dev.bailiwick.tenants.tenant.usecase;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.port.OwnershipOffers;
import dev.bailiwick.tenants.port.Tenants;
import dev.bailiwick.tenants.tenant.OwnershipOffer;
import dev.bailiwick.tenants.tenant.TenantSeen;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Reads of who is to own a tenant, and of tenants that nobody owns any more. */
public final class OwnershipDirectory {

  private final Transactions transactions;
  private final TenantReads reads;
  private final Tenants tenants;
  private final OwnershipOffers offers;
  private final Policies policies;
  private final InstantSource clock;

  public OwnershipDirectory(
      Transactions transactions,
      TenantReads reads,
      Tenants tenants,
      OwnershipOffers offers,
      Policies policies,
      InstantSource clock) {
    this.transactions = transactions;
    this.reads = reads;
    this.tenants = tenants;
    this.offers = offers;
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * The open offer, for owners and for whoever it is made to.
   *
   * @throws Refusal where there is none, or none for the caller
   */
  public OwnershipOffer offer(Caller by, TenantId tenant) {
    Optional<OwnershipOffer> open =
        transactions
            .inTenant(tenant, () -> offers.find(tenant))
            .filter(offer -> offer.openAt(clock.instant()));
    Optional<OwnershipOffer> own = open.filter(offer -> isForMember(by, tenant, offer));
    return own.or(() -> reads.read(by, tenant, "bw.tenant:transfer", tenant, () -> open))
        .orElseThrow(Refusal::absent);
  }

  /** The tenants that have lost their last owner, by id, for operators. */
  public Page<TenantSeen> ownerless(Caller by, Page.Request wanted) {
    reads.requireOfInstallation(by, "bw.recovery:read");
    return Page.of(ownerless().stream(), TenantId::toString, wanted).map(this::seen);
  }

  /** The same for whoever watches over the installation. */
  public List<TenantId> ownerless() {
    return transactions.global(tenants::ownerless);
  }

  private boolean isForMember(Caller by, TenantId tenant, OwnershipOffer offer) {
    if (!OffersSeen.isTo(by, offer)) {
      return false;
    }
    Member member =
        transactions
            .inTenant(tenant, () -> policies.read(tenant))
            .map(rows -> rows.members().get(offer.to()))
            .orElse(null);
    return member != null && member.actsInPerson();
  }

  private TenantSeen seen(TenantId id) {
    return TenantSeen.of(
        transactions.inTenant(id, () -> tenants.find(id)).orElseThrow(Refusal::absent), false);
  }
}
