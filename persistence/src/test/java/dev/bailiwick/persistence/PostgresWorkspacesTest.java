package dev.bailiwick.persistence;

import dev.bailiwick.tenants.contract.TenantsPorts;
import dev.bailiwick.tenants.contract.WorkspacesContract;

final class PostgresWorkspacesTest extends WorkspacesContract {

  @Override
  protected TenantsPorts ports() {
    return Installation.get().tenants();
  }
}
