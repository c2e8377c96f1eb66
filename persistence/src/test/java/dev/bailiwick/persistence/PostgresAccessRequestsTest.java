package dev.bailiwick.persistence;

import dev.bailiwick.tenants.contract.AccessRequestsContract;
import dev.bailiwick.tenants.contract.TenantsPorts;

final class PostgresAccessRequestsTest extends AccessRequestsContract {

  @Override
  protected TenantsPorts ports() {
    return Installation.get().tenants();
  }
}
