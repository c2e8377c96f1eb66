package dev.bailiwick.tenants.memory;

import dev.bailiwick.tenants.contract.MemberSearchContract;
import dev.bailiwick.tenants.contract.TenantsPorts;

final class MemoryMemberSearchTest extends MemberSearchContract {

  private final TenantsWorld world = new TenantsWorld();

  @Override
  protected TenantsPorts ports() {
    return world.ports();
  }
}
