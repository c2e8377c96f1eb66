package dev.bailiwick.persistence;

import dev.bailiwick.authorization.contract.AuditTrailContract;
import dev.bailiwick.authorization.contract.AuthorizationPorts;

final class PostgresAuditTrailTest extends AuditTrailContract {

  @Override
  protected AuthorizationPorts ports() {
    return Installation.get().core();
  }
}
