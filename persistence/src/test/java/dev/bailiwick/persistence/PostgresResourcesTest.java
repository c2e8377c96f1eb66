package dev.bailiwick.persistence;

import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.contract.ResourcesContract;

final class PostgresResourcesTest extends ResourcesContract {

  @Override
  protected AuthorizationPorts ports() {
    return Installation.get().core();
  }
}
