package dev.bailiwick.authorization.memory;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.contract.PastEventsContract;
import dev.bailiwick.authorization.port.PastEvents;

final class MemoryPastEventsTest extends PastEventsContract {

  private final MemoryWorld world = new MemoryWorld();

  @Override
  protected AuthorizationPorts ports() {
    return world.ports();
  }

  @Override
  protected PastEvents pastEvents() {
    return world.pastEvents();
  }

  @Override
  protected TenantId tenant() {
    return aTenant().begin(ports());
  }
}
