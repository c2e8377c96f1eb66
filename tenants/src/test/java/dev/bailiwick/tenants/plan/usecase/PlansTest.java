package dev.bailiwick.tenants.plan.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.catalogue.Placement;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.policy.Plan;
import dev.bailiwick.authorization.policy.PolicyChange.ProductPut;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.plan.Feature;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans of the installation, and what a tenant has by them. */
class PlansTest {

  private static final Plan PRO = new Plan("pro", Set.of("sharing"), Map.of("seats", 10L));

  private final House house = new House();
  private final AuthorizationPorts ports = house.ports().core();
  private final Acme acme = Acme.on(house.ground());
  private final Person operator = house.operator("bw.owner");
  private final PutPlan put = new PutPlan(house.ground().reads(), house.policy(), ports.policies());
  private final RemovePlan remove =
      new RemovePlan(house.ground().reads(), house.policy(), ports.policies(), ports.uses());
  private final PlanDirectory plans = new PlanDirectory(house.ground().reads(), ports.policies());

  PlansTest() {
    ResourceType report =
        new ResourceType(
            "report",
            Placement.TENANT,
            false,
            List.of("read", "share", "print"),
            Set.of(),
            Map.of("share", "sharing", "print", "printing"));
    ports.append(
        TenantId.SYSTEM,
        new ProductPut(new Product("reports", List.of(report), Map.of(), List.of())));
  }

  private String puts(Caller by, Plan plan) {
    return Outcome.of(() -> put.put(by, plan));
  }

  private String removes(Caller by) {
    return Outcome.of(() -> remove.remove(by, "pro"));
  }

  private void assigns(Plan plan) {
    house.assigns(operator, acme.tenant(), plan.name());
  }

  private List<Plan> all() {
    return plans.list(operator, new Page.Request(null, 10)).items();
  }

  @Test
  void aPlanHoldsWhatWasPutLast() {
    assertEquals(Outcome.DONE, puts(operator, PRO));
    assertEquals(PRO, plans.get(operator, "pro"));
    long version = house.version(TenantId.SYSTEM);
    assertEquals(Outcome.DONE, puts(operator, PRO));
    assertEquals(version, house.version(TenantId.SYSTEM), "the same again changes nothing");
    Plan less = new Plan("pro", Set.of(), Map.of());
    puts(operator, less);
    assertEquals(List.of(less), all());
  }

  @Test
  void aPlanThatATenantHasStays() {
    puts(operator, PRO);
    assigns(PRO);
    assertEquals("in_use", removes(operator));
    house.assigns(operator, acme.tenant(), null);
    assertEquals(Outcome.DONE, removes(operator));
    assertEquals("not_found", removes(operator));
    assertEquals(List.of(), all());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pro", "", "pro plan", "é"})
  void namesArePlain(String name) {
    assertEquals("invalid_field", puts(operator, new Plan(name, Set.of(), Map.of())));
    assertEquals("invalid_field", puts(operator, new Plan("pro", Set.of(), Map.of(name, 1L))));
  }

  @Test
  void aPlanHoldsFeaturesThatSomeTypeNeedsAndLimitsThatCount() {
    assertEquals("invalid_field", puts(operator, new Plan("pro", Set.of("flying"), Map.of())));
    assertEquals("invalid_field", puts(operator, new Plan("pro", Set.of(), Map.of("seats", -1L))));
    Map<String, Long> many =
        IntStream.range(0, 101).boxed().collect(Collectors.toMap(i -> "l" + i, Integer::longValue));
    assertEquals("invalid_field", puts(operator, new Plan("pro", Set.of(), many)));
  }

  @Test
  void itTakesTheInstallationsLeave() {
    assertEquals("forbidden", puts(acme.owner(), PRO));
    assertEquals("forbidden", puts(house.operator("bw.member"), PRO));
    assertEquals(Outcome.DONE, puts(house.operator("bw.provisioner"), PRO));
    assertEquals("forbidden", removes(acme.owner()));
    assertEquals("forbidden", Outcome.of(() -> plans.get(acme.owner(), "pro")));
  }

  @Test
  void aTenantHasItsPlansFeaturesUnlessOverridden() {
    puts(operator, PRO);
    assigns(PRO);
    OverrideFeature override = new OverrideFeature(house.policy());
    override.override(operator, acme.tenant(), "sharing", false);
    List<Feature> expected =
        List.of(new Feature("printing", false, null), new Feature("sharing", true, false));
    FeatureDirectory directory = new FeatureDirectory(house.ground().reads());
    assertEquals(expected, directory.list(acme.owner(), acme.tenant()));
    assertEquals(expected, directory.list(operator, acme.tenant()));
    assertEquals(List.of(false, false), expected.stream().map(Feature::enabled).toList());
    assertEquals(
        "not_found", Outcome.of(() -> directory.list(house.ground().someone(), acme.tenant())));
  }
}
