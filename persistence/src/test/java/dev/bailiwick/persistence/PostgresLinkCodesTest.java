package dev.bailiwick.persistence;

import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.contract.LinkCodesContract;

final class PostgresLinkCodesTest extends LinkCodesContract {

  @Override
  protected AuthorizationPorts ports() {
    return Installation.get().core();
  }
}
