package dev.bailiwick.persistence;

import dev.bailiwick.authorization.contract.ApplicationsContract;
import dev.bailiwick.authorization.contract.AuthorizationPorts;

final class PostgresApplicationsTest extends ApplicationsContract {

  @Override
  protected AuthorizationPorts ports() {
    return Installation.get().core();
  }
}
