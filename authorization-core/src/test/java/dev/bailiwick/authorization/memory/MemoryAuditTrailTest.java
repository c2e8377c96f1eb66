package dev.bailiwick.authorization.memory;

import dev.bailiwick.authorization.contract.AuditTrailContract;
import dev.bailiwick.authorization.contract.AuthorizationPorts;

final class MemoryAuditTrailTest extends AuditTrailContract {

  private final MemoryWorld world = new MemoryWorld();

  @Override
  protected AuthorizationPorts ports() {
    return world.ports();
  }
}
