package dev.bailiwick.tenants.memory;

import dev.bailiwick.tenants.contract.OwnershipOffersContract;
import dev.bailiwick.tenants.contract.TenantsPorts;

final class MemoryOwnershipOffersTest extends OwnershipOffersContract {

  private final TenantsPorts ports = new TenantsWorld().ports();

  @Override
  protected TenantsPorts ports() {
    return ports;
  }
}
