package dev.bailiwick.tenants.memory;

import dev.bailiwick.tenants.contract.InvitationsContract;
import dev.bailiwick.tenants.contract.TenantsPorts;

final class MemoryInvitationsTest extends InvitationsContract {

  private final TenantsWorld world = new TenantsWorld();

  @Override
  protected TenantsPorts ports() {
    return world.ports();
  }
}
