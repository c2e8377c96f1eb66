package dev.bailiwick.persistence;

import dev.bailiwick.tenants.contract.MemberSearchContract;
import dev.bailiwick.tenants.contract.TenantsPorts;

final class PostgresMemberSearchTest extends MemberSearchContract {

  @Override
  protected TenantsPorts ports() {
    return Installation.get().tenants();
  }
}
