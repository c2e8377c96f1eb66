package dev.bailiwick.tenants.port;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.tenants.tenant.OwnershipOffer;
import java.util.Optional;

/** Offers of ownership, at most one a tenant; each call is made inside the tenant's transaction. */
public interface OwnershipOffers {

  Optional<OwnershipOffer> find(TenantId tenant);

  /** Keeps the offer in place of any other. */
  void put(TenantId tenant, OwnershipOffer offer);

  /** Ends the offer; false where there is none. */
  boolean remove(TenantId tenant);
}
