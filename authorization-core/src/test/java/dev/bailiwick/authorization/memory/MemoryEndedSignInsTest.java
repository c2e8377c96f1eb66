package dev.bailiwick.authorization.memory;

import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.contract.EndedSignInsContract;

final class MemoryEndedSignInsTest extends EndedSignInsContract {

  private final MemoryWorld world = new MemoryWorld();

  @Override
  protected AuthorizationPorts ports() {
    return world.ports();
  }
}
