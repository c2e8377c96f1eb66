package dev.bailiwick.tenants.tenant.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.policy.TenantStanding.Status;
import dev.bailiwick.tenants.House;
import org.junit.jupiter.api.Test;

/** What operators do to a tenant, and what is left of it meanwhile. */
class SuspendTenantTest {

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());
  private final Person operator = house.operator("bw.owner");

  private String suspends(Caller by, TenantId tenant) {
    return Outcome.of(() -> new SuspendTenant(house.policy()).suspend(by, tenant));
  }

  private String resumes(Caller by) {
    return Outcome.of(() -> new ResumeTenant(house.policy()).resume(by, acme.tenant()));
  }

  private String reads(Caller by) {
    return Outcome.of(
        () ->
            new TenantDirectory(
                    house.ports().core().transactions(),
                    house.ground().reads(),
                    house.ports().tenants(),
                    house.ports().core().policies(),
                    house.ground().clock())
                .get(by, acme.tenant()));
  }

  private Status status() {
    return house.ports().core().rows(acme.tenant()).standing().status();
  }

  @Test
  void anOperatorSuspendsAndResumesAndTheTenantsLedgerSaysWhoDid() {
    assertEquals(Outcome.DONE, suspends(operator, acme.tenant()));
    assertEquals(Status.SUSPENDED, status());
    assertEquals(
        operator.subject().toString(),
        house.ground().entries(acme.tenant()).getLast().actor().name());
    assertEquals(Outcome.DONE, resumes(operator));
    assertEquals(Status.ACTIVE, status());
  }

  @Test
  void onceMoreChangesNothing() {
    suspends(operator, acme.tenant());
    long version = house.version(acme.tenant());
    assertEquals(Outcome.DONE, suspends(operator, acme.tenant()));
    assertEquals(version, house.version(acme.tenant()));
  }

  @Test
  void nobodyElseDoes() {
    assertEquals("forbidden", suspends(acme.owner(), acme.tenant()));
    assertEquals("not_found", suspends(house.ground().someone(), acme.tenant()));
    assertEquals("not_found", suspends(house.operator("bw.member"), acme.tenant()));
    assertEquals("not_found", suspends(operator, TenantId.random()));
    assertEquals(Status.ACTIVE, status());
    suspends(operator, acme.tenant());
    assertEquals("forbidden", resumes(acme.owner()));
  }

  @Test
  void whileSuspendedOwnersReadAndNothingChanges() {
    Person member = acme.holding("bw.member", "tenant");
    suspends(operator, acme.tenant());
    assertEquals(Outcome.DONE, reads(acme.owner()));
    assertEquals("tenant_suspended", reads(member));
    assertEquals("not_found", reads(house.ground().someone()));
    assertEquals("tenant_suspended", Outcome.of(() -> acme.give(member, "bw.admin", "tenant")));
    assertEquals("tenant_suspended", Outcome.of(() -> house.leaves(member, acme.tenant())));
    assertTrue(house.ports().core().rows(acme.tenant()).members().containsKey(member.user()));
  }

  /** Suspension is decided by the installation's policy, which would then permit nobody. */
  @Test
  void theInstallationItselfStays() {
    assertEquals("installation_stays", suspends(operator, TenantId.SYSTEM));
    assertFalse(house.ports().core().rows(TenantId.SYSTEM).standing().status() == Status.SUSPENDED);
  }
}
