package dev.bailiwick.persistence;

import dev.bailiwick.tenants.contract.MembersContract;
import dev.bailiwick.tenants.contract.TenantsPorts;

final class PostgresMembersTest extends MembersContract {

  @Override
  protected TenantsPorts ports() {
    return Installation.get().tenants();
  }
}
