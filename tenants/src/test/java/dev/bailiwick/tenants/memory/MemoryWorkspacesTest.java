package dev.bailiwick.tenants.memory;

import dev.bailiwick.tenants.contract.TenantsPorts;
import dev.bailiwick.tenants.contract.WorkspacesContract;

final class MemoryWorkspacesTest extends WorkspacesContract {

  private final TenantsWorld world = new TenantsWorld();

  @Override
  protected TenantsPorts ports() {
    return world.ports();
  }
}
