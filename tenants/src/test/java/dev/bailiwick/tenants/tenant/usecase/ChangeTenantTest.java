package dev.bailiwick.tenants.tenant.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.DisplayName;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.policy.Plan;
import dev.bailiwick.authorization.policy.PolicyChange.PlanPut;
import dev.bailiwick.authorization.policy.TenantSettings;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.Slug;
import dev.bailiwick.tenants.tenant.Tenant;
import dev.bailiwick.tenants.tenant.usecase.ChangeTenant.Wanted;
import dev.bailiwick.tenants.tenant.usecase.ChangeTenant.WantedPlan;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What can be changed of a tenant, by whom, and where it is found then. */
class ChangeTenantTest {

  private static final DisplayName NAME = new DisplayName("Acme & Co");
  private static final TenantSettings SETTINGS = new TenantSettings(30);

  private final House house = new House();
  private final Person owner = house.ground().someone();
  private final TenantId acme = created(owner, "acme");

  private TenantId created(Person by, String slug) {
    return new CreateTenant(
            house.ports().core().transactions(),
            house.policy(),
            house.ground().reads(),
            house.ports().tenants(),
            house.ports().core().applications(),
            house.ports().core().users(),
            house.ground().clock())
        .create(by, new Slug(slug), new DisplayName("Acme"))
        .id();
  }

  private Tenant moves(String slug) {
    return house.changes(owner, acme, new Wanted(null, new Slug(slug), null, null));
  }

  private String outcome(Caller by, Wanted wanted) {
    return Outcome.of(() -> house.changes(by, acme, wanted));
  }

  private Optional<TenantId> at(String slug) {
    return house.ports().global(() -> house.ports().tenants().idOf(slug, house.ground().now()));
  }

  @Test
  void anOwnerChangesAllAtOnceInOneVersion() {
    Tenant changed = house.changes(owner, acme, new Wanted(NAME, new Slug("co"), SETTINGS, null));
    assertEquals(NAME.value(), changed.name());
    assertEquals("co", changed.slug());
    assertEquals(SETTINGS, changed.settings());
    assertEquals(2, changed.policyVersion());
    house.changes(owner, acme, new Wanted(NAME, new Slug("co"), SETTINGS, null));
    assertEquals(2, house.version(acme), "the same again changes nothing");
  }

  /** Requirement 19: each field by a permission of its own, and none without the others. */
  @Test
  void nothingIsPartlyChanged() {
    house.ports().core().append(TenantId.SYSTEM, new PlanPut(new Plan("pro", Set.of(), Map.of())));
    Person operator = house.operator("bw.owner");
    Wanted both = new Wanted(NAME, new Slug("co"), SETTINGS, new WantedPlan("pro"));
    assertEquals("forbidden", outcome(owner, both));
    assertEquals("not_found", outcome(operator, both));
    assertEquals("Acme", house.tenant(acme).name());
    assertEquals(Optional.empty(), at("co"));
    assertEquals("pro", house.assigns(operator, acme, "pro").plan());
  }

  @Test
  void nobodyElseChangesIt() {
    Wanted name = new Wanted(NAME, null, null, null);
    assertEquals("not_found", outcome(house.ground().someone(), name));
    assertEquals("not_found", outcome(house.operator("bw.member"), name));
  }

  @Test
  void theFormerSlugLeadsThereUntilItIsAnybodys() {
    Person bob = house.ground().someone();
    created(bob, "bobs");
    moves("co");
    assertEquals(Optional.of(acme), at("acme"));
    assertEquals(Optional.of(acme), at("co"));
    assertEquals("slug_taken", Outcome.of(() -> created(bob, "acme")));
    assertEquals("slug_taken", Outcome.of(() -> moves("bobs")));
    house.ground().pass(Duration.ofDays(90));
    assertEquals(Optional.empty(), at("acme"));
    TenantId other = created(bob, "acme");
    assertEquals(Optional.of(other), at("acme"));
    assertEquals("slug_taken", Outcome.of(() -> moves("acme")));
  }

  @Test
  void aTenantCanGoBackToASlugThatItGaveUp() {
    moves("co");
    assertEquals("acme", moves("acme").slug());
    assertEquals(Optional.of(acme), at("co"));
  }

  @Test
  void aTenantCannotKeepManySlugs() {
    for (int i = 0; i < 5; i++) {
      moves("s" + i);
    }
    assertEquals("too_many_slugs", Outcome.of(() -> moves("s5")));
    assertEquals(Optional.empty(), at("s5"));
    house.ground().pass(Duration.ofDays(90));
    assertEquals("s5", moves("s5").slug());
  }

  /** By its slug a node knows that the installation has begun. */
  @Test
  void theInstallationKeepsItsSlug() {
    Person operator = house.operator("bw.owner");
    Wanted wanted = new Wanted(null, new Slug("other"), null, null);
    assertEquals(
        "installation_stays", Outcome.of(() -> house.changes(operator, TenantId.SYSTEM, wanted)));
  }

  @Test
  void settingsHaveLimits() {
    assertEquals("invalid_field", Outcome.of(() -> new TenantSettings(0)));
    assertEquals("invalid_field", Outcome.of(() -> new TenantSettings(91)));
  }
}
