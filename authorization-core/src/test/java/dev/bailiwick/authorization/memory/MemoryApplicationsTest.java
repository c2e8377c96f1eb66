package dev.bailiwick.authorization.memory;

import dev.bailiwick.authorization.contract.ApplicationsContract;
import dev.bailiwick.authorization.contract.AuthorizationPorts;

final class MemoryApplicationsTest extends ApplicationsContract {

  private final MemoryWorld world = new MemoryWorld();

  @Override
  protected AuthorizationPorts ports() {
    return world.ports();
  }
}
