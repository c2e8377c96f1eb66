package dev.bailiwick.tenants.memory;

import dev.bailiwick.tenants.contract.InvitationEndsContract;
import dev.bailiwick.tenants.contract.TenantsPorts;

final class MemoryInvitationEndsTest extends InvitationEndsContract {

  private final TenantsWorld world = new TenantsWorld();

  @Override
  protected TenantsPorts ports() {
    return world.ports();
  }
}
