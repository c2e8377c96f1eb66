package dev.bailiwick.persistence;

import dev.bailiwick.authorization.contract.AuditTrailContract;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.port.AuditTrail;

final class PostgresAuditTrailTest extends AuditTrailContract {

  @Override
  protected AuthorizationPorts ports() {
    return Installation.get().core();
  }

  @Override
  protected AuditTrail trail() {
    return Installation.get().bean(AuditTrail.class);
  }
}
