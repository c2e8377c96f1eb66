package dev.bailiwick.persistence;

import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.contract.EndedSignInsContract;

final class PostgresEndedSignInsTest extends EndedSignInsContract {

  @Override
  protected AuthorizationPorts ports() {
    return Installation.get().core();
  }
}
