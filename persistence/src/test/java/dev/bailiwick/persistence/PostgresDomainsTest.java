package dev.bailiwick.persistence;

import dev.bailiwick.tenants.contract.DomainsContract;
import dev.bailiwick.tenants.contract.TenantsPorts;

final class PostgresDomainsTest extends DomainsContract {

  @Override
  protected TenantsPorts ports() {
    return Installation.get().tenants();
  }
}
