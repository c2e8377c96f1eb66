package dev.bailiwick.persistence;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.contract.PastEventsContract;
import dev.bailiwick.authorization.port.PastEvents;
import dev.bailiwick.tenants.port.Tenants;

final class PostgresPastEventsTest extends PastEventsContract {

  @Override
  protected AuthorizationPorts ports() {
    return Installation.get().core();
  }

  @Override
  protected PastEvents pastEvents() {
    return Installation.get().bean(PastEvents.class);
  }

  @Override
  protected TenantId tenant() {
    TenantId tenant = aTenant().begin(ports());
    Tenants tenants = Installation.get().bean(Tenants.class);
    ports()
        .transactions()
        .global(() -> tenants.reserve("t-" + tenant, tenant, AuthorizationPorts.NOW));
    return tenant;
  }
}
