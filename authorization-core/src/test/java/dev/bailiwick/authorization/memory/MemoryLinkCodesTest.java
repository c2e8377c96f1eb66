package dev.bailiwick.authorization.memory;

import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.contract.LinkCodesContract;

final class MemoryLinkCodesTest extends LinkCodesContract {

  private final MemoryWorld world = new MemoryWorld();

  @Override
  protected AuthorizationPorts ports() {
    return world.ports();
  }
}
