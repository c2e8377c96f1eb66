package dev.bailiwick.tenants.plan.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.catalogue.Placement;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.policy.Plan;
import dev.bailiwick.authorization.policy.PolicyChange.PlanPut;
import dev.bailiwick.authorization.policy.PolicyChange.ProductPut;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.authorization.policy.TenantStanding;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.tenant.Tenant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which plan a tenant has, and what is turned on or off beside it. */
class AssignPlanTest {

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());
  private final Person operator = house.operator("bw.owner");
  private final OverrideFeature override = new OverrideFeature(house.policy());

  AssignPlanTest() {
    ResourceType report =
        new ResourceType(
            "report",
            Placement.TENANT,
            false,
            List.of("read", "share"),
            Set.of(),
            Map.of("share", "sharing"));
    house
        .ports()
        .core()
        .append(
            TenantId.SYSTEM,
            new ProductPut(new Product("reports", List.of(report), Map.of(), List.of())),
            new PlanPut(new Plan("pro", Set.of("sharing"), Map.of())));
  }

  private Tenant assigns(@Nullable String plan) {
    return house.assigns(operator, acme.tenant(), plan);
  }

  private String overrides(Caller by, String feature, @Nullable Boolean enabled) {
    return Outcome.of(() -> override.override(by, acme.tenant(), feature, enabled));
  }

  private TenantStanding standing() {
    return house.ports().core().rows(acme.tenant()).standing();
  }

  @Test
  void aTenantHasThePlanThatItWasGivenLast() {
    assertEquals("pro", assigns("pro").plan());
    long version = house.version(acme.tenant());
    assertEquals(version, assigns("pro").policyVersion(), "the same plan changes nothing");
    assertNull(assigns(null).plan());
    assertEquals("invalid_field", Outcome.of(() -> assigns("none")));
  }

  @Test
  void aFeatureIsOverriddenUntilThatEnds() {
    assertEquals(Outcome.DONE, overrides(operator, "sharing", false));
    assertEquals(Map.of("sharing", false), standing().overrides());
    long version = house.version(acme.tenant());
    assertEquals(Outcome.DONE, overrides(operator, "sharing", false));
    assertEquals(version, house.version(acme.tenant()));
    assertEquals(Outcome.DONE, overrides(operator, "sharing", null));
    assertEquals(Map.of(), standing().overrides());
    assertEquals("invalid_field", overrides(operator, "flying", true));
  }

  @Test
  void onlyOperatorsDo() {
    assertEquals("forbidden", overrides(acme.owner(), "sharing", true));
    assertEquals("not_found", overrides(house.ground().someone(), "sharing", true));
    assertEquals("forbidden", Outcome.of(() -> house.assigns(acme.owner(), acme.tenant(), "pro")));
    assertEquals("not_found", Outcome.of(() -> house.assigns(operator, TenantId.random(), "pro")));
  }
}
