package dev.bailiwick.tenants.memory;

import dev.bailiwick.tenants.contract.AccessRequestsContract;
import dev.bailiwick.tenants.contract.TenantsPorts;

final class MemoryAccessRequestsTest extends AccessRequestsContract {

  private final TenantsWorld world = new TenantsWorld();

  @Override
  protected TenantsPorts ports() {
    return world.ports();
  }
}
