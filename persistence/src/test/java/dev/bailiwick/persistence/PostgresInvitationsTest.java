package dev.bailiwick.persistence;

import dev.bailiwick.tenants.contract.InvitationsContract;
import dev.bailiwick.tenants.contract.TenantsPorts;

final class PostgresInvitationsTest extends InvitationsContract {

  @Override
  protected TenantsPorts ports() {
    return Installation.get().tenants();
  }
}
