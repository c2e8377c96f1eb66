package dev.bailiwick.tenants.memory;

import dev.bailiwick.tenants.contract.SignUpPoliciesContract;
import dev.bailiwick.tenants.contract.TenantsPorts;

final class MemorySignUpPoliciesTest extends SignUpPoliciesContract {

  private final TenantsWorld world = new TenantsWorld();

  @Override
  protected TenantsPorts ports() {
    return world.ports();
  }
}
