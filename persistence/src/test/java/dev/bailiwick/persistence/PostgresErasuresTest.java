package dev.bailiwick.persistence;

import dev.bailiwick.tenants.contract.ErasuresContract;
import dev.bailiwick.tenants.contract.TenantsPorts;

final class PostgresErasuresTest extends ErasuresContract {

  @Override
  protected TenantsPorts ports() {
    return Installation.get().tenants();
  }
}
