package dev.bailiwick.persistence;

import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.contract.InboxContract;

final class PostgresInboxTest extends InboxContract {

  @Override
  protected AuthorizationPorts ports() {
    return Installation.get().core();
  }
}
