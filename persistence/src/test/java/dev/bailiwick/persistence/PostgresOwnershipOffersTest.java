package dev.bailiwick.persistence;

import dev.bailiwick.tenants.contract.OwnershipOffersContract;
import dev.bailiwick.tenants.contract.TenantsPorts;

final class PostgresOwnershipOffersTest extends OwnershipOffersContract {

  @Override
  protected TenantsPorts ports() {
    return Installation.get().tenants();
  }
}
