package dev.bailiwick.tenants.contract;

import static dev.bailiwick.authorization.contract.AuthorizationPorts.NOW;
import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.tenants.tenant.OwnershipOffer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the store of offers of ownership promises. */
public abstract class OwnershipOffersContract {

  /** The stores under test. */
  protected abstract TenantsPorts ports();

  private Optional<OwnershipOffer> found(TenantId as, TenantId tenant) {
    return ports().in(as, () -> ports().ownershipOffers().find(tenant));
  }

  @Test
  void aTenantHasOneOfferAndNobodyElseSeesIt() {
    UserId alice = ports().core().newUser();
    UserId bob = ports().core().newUser();
    TenantId acme = aTenant().withOwner(alice).withOwner(bob).begin(ports().core());
    TenantId neighbour = aTenant().begin(ports().core());
    OwnershipOffer first = new OwnershipOffer(alice, bob, NOW, NOW.plusSeconds(60));
    OwnershipOffer second = new OwnershipOffer(bob, alice, NOW, NOW.plusSeconds(90));
    assertEquals(Optional.empty(), found(acme, acme));
    ports().in(acme, () -> ports().ownershipOffers().put(acme, first));
    assertEquals(Optional.of(first), found(acme, acme));
    assertEquals(Optional.empty(), found(neighbour, acme));
    ports().in(acme, () -> ports().ownershipOffers().put(acme, second));
    assertEquals(Optional.of(second), found(acme, acme));
    assertFalse(removed(neighbour, acme));
    assertTrue(removed(acme, acme));
    assertFalse(removed(acme, acme));
    assertEquals(Optional.empty(), found(acme, acme));
  }

  private boolean removed(TenantId as, TenantId tenant) {
    return ports().in(as, () -> ports().ownershipOffers().remove(tenant));
  }
}
