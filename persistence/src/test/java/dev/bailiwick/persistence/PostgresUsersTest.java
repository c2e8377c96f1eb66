package dev.bailiwick.persistence;

import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.contract.UsersContract;

final class PostgresUsersTest extends UsersContract {

  @Override
  protected AuthorizationPorts ports() {
    return Installation.get().core();
  }
}
