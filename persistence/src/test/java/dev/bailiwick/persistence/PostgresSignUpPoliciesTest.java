package dev.bailiwick.persistence;

import dev.bailiwick.tenants.contract.SignUpPoliciesContract;
import dev.bailiwick.tenants.contract.TenantsPorts;

final class PostgresSignUpPoliciesTest extends SignUpPoliciesContract {

  @Override
  protected TenantsPorts ports() {
    return Installation.get().tenants();
  }
}
