package dev.bailiwick.tenants.memory;

import dev.bailiwick.tenants.contract.ErasuresContract;
import dev.bailiwick.tenants.contract.TenantsPorts;

final class MemoryErasuresTest extends ErasuresContract {

  private final TenantsPorts ports = new TenantsWorld().ports();

  @Override
  protected TenantsPorts ports() {
    return ports;
  }
}
