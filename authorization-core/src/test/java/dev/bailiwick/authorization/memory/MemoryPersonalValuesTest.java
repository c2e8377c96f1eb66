package dev.bailiwick.authorization.memory;

import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.contract.PersonalValuesContract;
import dev.bailiwick.authorization.port.PersonalValues;

final class MemoryPersonalValuesTest extends PersonalValuesContract {

  private final MemoryWorld world = new MemoryWorld();

  @Override
  protected AuthorizationPorts ports() {
    return world.ports();
  }

  @Override
  protected PersonalValues personalValues() {
    return world.ledger();
  }
}
