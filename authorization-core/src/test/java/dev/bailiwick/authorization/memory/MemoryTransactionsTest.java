package dev.bailiwick.authorization.memory;

import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.contract.TransactionsContract;

final class MemoryTransactionsTest extends TransactionsContract {

  private final MemoryWorld world = new MemoryWorld();

  @Override
  protected AuthorizationPorts ports() {
    return world.ports();
  }
}
