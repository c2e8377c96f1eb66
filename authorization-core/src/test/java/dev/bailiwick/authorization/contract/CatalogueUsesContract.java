package dev.bailiwick.authorization.contract;

import static dev.bailiwick.authorization.contract.AuthorizationPorts.NOW;
import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.TenantPlanChanged;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.Use;
import dev.bailiwick.authorization.policy.Use.Kind;
import dev.bailiwick.authorization.resource.RegisteredResource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the directory of uses promises. */
public abstract class CatalogueUsesContract {

  private static final int BATCHES = 40;

  /** The stores under test. */
  protected abstract AuthorizationPorts ports();

  @Test
  void allWhoUseAThingAreKnownToWhoeverAsks() {
    Use plan = new Use(Kind.PLAN, "plan-" + UUID.randomUUID());
    TenantId acme = aTenant().with(new TenantPlanChanged(plan.name())).begin(ports());
    TenantId globex = aTenant().begin(ports());
    assertEquals(Set.of(acme), tenants(plan));
    ports().append(globex, new TenantPlanChanged(plan.name()));
    assertEquals(Set.of(acme, globex), tenants(plan));
    ports().append(acme, new TenantPlanChanged(null));
    assertEquals(Set.of(globex), tenants(plan));
    assertEquals(Set.of(), tenants(new Use(Kind.FEATURE, plan.name())));
  }

  @Test
  void theDirectoryIsWhatThePoliciesSay() {
    long seed = Long.getLong("bailiwick.seed", new Random().nextLong());
    RandomChanges random = new RandomChanges(seed, ports());
    TenantId tenant = aTenant().begin(ports());
    Set<Use> ever = new HashSet<>();
    for (int i = 0; i < BATCHES; i++) {
      PolicyRows before = ports().rows(tenant);
      List<PolicyChange> batch = random.batch(before);
      ports().append(tenant, NOW, batch);
      Set<Use> now = Use.of(before.with(batch));
      ever.addAll(now);
      for (Use use : ever) {
        assertEquals(
            now.contains(use), tenants(use).contains(tenant), () -> use + ", seed " + seed);
      }
    }
  }

  @Test
  void aTypeIsUsedWhileAnyOfItIsRegistered() {
    String type = "type-" + UUID.randomUUID();
    Use use = new Use(Kind.REGISTERED_TYPE, type);
    TenantId tenant = aTenant().begin(ports());
    put(tenant, new Reference(type, "1"));
    put(tenant, new Reference(type, "2"));
    assertEquals(Set.of(tenant), tenants(use));
    remove(tenant, new Reference(type, "1"));
    assertEquals(Set.of(tenant), tenants(use));
    remove(tenant, new Reference(type, "2"));
    assertEquals(Set.of(), tenants(use));
    put(tenant, new Reference(type, "1"));
    assertEquals(Set.of(tenant), tenants(use));
  }

  private void put(TenantId tenant, Reference reference) {
    ports()
        .transactions()
        .inTenant(
            tenant,
            () -> {
              RegisteredResource resource = new RegisteredResource(reference, null, Map.of());
              ports().resources().put(tenant, resource, NOW);
              return reference;
            });
  }

  private void remove(TenantId tenant, Reference reference) {
    ports()
        .transactions()
        .inTenant(tenant, () -> ports().resources().remove(tenant, reference, NOW.plusSeconds(1)));
  }

  private Set<TenantId> tenants(Use use) {
    return ports().transactions().global(() -> ports().uses().tenants(use));
  }
}
