package dev.bailiwick.authorization.memory;

import dev.bailiwick.authorization.contract.AuditTrailContract;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.port.AuditTrail;

final class MemoryAuditTrailTest extends AuditTrailContract {

  private final MemoryWorld world = new MemoryWorld();

  @Override
  protected AuthorizationPorts ports() {
    return world.ports();
  }

  @Override
  protected AuditTrail trail() {
    return world.auditTrail();
  }
}
