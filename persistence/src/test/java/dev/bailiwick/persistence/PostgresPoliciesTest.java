package dev.bailiwick.persistence;

import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.contract.PoliciesContract;

final class PostgresPoliciesTest extends PoliciesContract {

  @Override
  protected AuthorizationPorts ports() {
    return Installation.get().core();
  }
}
