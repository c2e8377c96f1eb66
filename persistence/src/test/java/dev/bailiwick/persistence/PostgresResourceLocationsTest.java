package dev.bailiwick.persistence;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.decision.Location.InWorkspace;
import dev.bailiwick.authorization.decision.Location.Nowhere;
import dev.bailiwick.authorization.decision.Location.OnTenant;
import dev.bailiwick.authorization.port.ResourceLocations;
import dev.bailiwick.authorization.resource.RegisteredResource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where entries of the register lie; where invitations do, their own contract says. */
final class PostgresResourceLocationsTest {

  private final AuthorizationPorts ports = Installation.get().core();
  private final WorkspaceId design = WorkspaceId.random();
  private final TenantId acme = aTenant().withWorkspace(design, null).begin(ports);
  private final TenantId globex = aTenant().begin(ports);

  @Test
  void anEntryLiesWhereItsResourceDoes() {
    register("a:1", design);
    register("2", null);
    assertEquals(new InWorkspace(design.toString()), located(acme, "document:a:1"));
    assertEquals(new OnTenant(), located(acme, "document:2"));
  }

  @Test
  void whatIsNotRegisteredHereIsNowhere() {
    register("1", design);
    for (String absent : new String[] {"document:2", "task:1", "document", "", ":1"}) {
      assertEquals(new Nowhere(), located(acme, absent));
    }
    assertEquals(new Nowhere(), located(globex, "document:1"));
  }

  private void register(String id, @Nullable WorkspaceId workspace) {
    RegisteredResource resource =
        new RegisteredResource(new Reference("document", id), workspace, Map.of());
    ports
        .transactions()
        .inTenant(
            acme,
            () -> {
              ports.resources().put(acme, resource, AuthorizationPorts.NOW);
              return resource;
            });
  }

  private static Location located(TenantId tenant, String entry) {
    return Installation.get()
        .bean(ResourceLocations.class)
        .locate(tenant, new Reference("bw.resource", entry));
  }
}
