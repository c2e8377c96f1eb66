package dev.bailiwick.persistence;

import dev.bailiwick.tenants.contract.TenantsContract;
import dev.bailiwick.tenants.contract.TenantsPorts;

final class PostgresTenantsTest extends TenantsContract {

  @Override
  protected TenantsPorts ports() {
    return Installation.get().tenants();
  }
}
