package dev.bailiwick.persistence;

import dev.bailiwick.tenants.contract.OutboxContract;
import dev.bailiwick.tenants.contract.TenantsPorts;

final class PostgresOutboxTest extends OutboxContract {

  @Override
  protected TenantsPorts ports() {
    return Installation.get().tenants();
  }
}
