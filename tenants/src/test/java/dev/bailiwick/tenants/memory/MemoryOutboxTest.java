package dev.bailiwick.tenants.memory;

import dev.bailiwick.tenants.contract.OutboxContract;
import dev.bailiwick.tenants.contract.TenantsPorts;

final class MemoryOutboxTest extends OutboxContract {

  private final TenantsWorld world = new TenantsWorld();

  @Override
  protected TenantsPorts ports() {
    return world.ports();
  }
}
