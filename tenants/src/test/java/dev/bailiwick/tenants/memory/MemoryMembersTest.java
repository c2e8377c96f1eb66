package dev.bailiwick.tenants.memory;

import dev.bailiwick.tenants.contract.MembersContract;
import dev.bailiwick.tenants.contract.TenantsPorts;

final class MemoryMembersTest extends MembersContract {

  private final TenantsWorld world = new TenantsWorld();

  @Override
  protected TenantsPorts ports() {
    return world.ports();
  }
}
