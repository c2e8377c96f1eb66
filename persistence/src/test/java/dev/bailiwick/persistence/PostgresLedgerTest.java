package dev.bailiwick.persistence;

import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.contract.LedgerContract;

final class PostgresLedgerTest extends LedgerContract {

  @Override
  protected AuthorizationPorts ports() {
    return Installation.get().core();
  }
}
