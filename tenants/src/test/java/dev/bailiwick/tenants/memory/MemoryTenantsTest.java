package dev.bailiwick.tenants.memory;

import dev.bailiwick.tenants.contract.TenantsContract;
import dev.bailiwick.tenants.contract.TenantsPorts;

final class MemoryTenantsTest extends TenantsContract {

  private final TenantsWorld world = new TenantsWorld();

  @Override
  protected TenantsPorts ports() {
    return world.ports();
  }
}
