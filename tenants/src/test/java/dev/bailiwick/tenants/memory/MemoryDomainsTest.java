package dev.bailiwick.tenants.memory;

import dev.bailiwick.tenants.contract.DomainsContract;
import dev.bailiwick.tenants.contract.TenantsPorts;

final class MemoryDomainsTest extends DomainsContract {

  private final TenantsPorts ports = new TenantsWorld().ports();

  @Override
  protected TenantsPorts ports() {
    return ports;
  }
}
