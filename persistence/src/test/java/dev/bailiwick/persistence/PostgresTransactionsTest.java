package dev.bailiwick.persistence;

import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.contract.TransactionsContract;

final class PostgresTransactionsTest extends TransactionsContract {

  @Override
  protected AuthorizationPorts ports() {
    return Installation.get().core();
  }
}
