package dev.bailiwick.persistence;

import dev.bailiwick.tenants.contract.InvitationEndsContract;
import dev.bailiwick.tenants.contract.TenantsPorts;

final class PostgresInvitationEndsTest extends InvitationEndsContract {

  @Override
  protected TenantsPorts ports() {
    return Installation.get().tenants();
  }
}
