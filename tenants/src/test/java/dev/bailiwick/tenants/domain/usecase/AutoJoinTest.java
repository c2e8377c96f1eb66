package dev.bailiwick.tenants.domain.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.caller.Caller.Person;
import org.junit.jupiter.api.Test;

/** Who joins by a domain. */
class AutoJoinTest extends DomainsFixture {

  @Test
  void whoeverSignsInWithAnAddressOfItJoins() {
    proven(acme);
    Person early = house.signsIn("early");
    assertFalse(isMember(early));
    assertEquals(Outcome.DONE, joins(acme.owner(), "bw.workspace_viewer", "design"));
    Person ann = house.signsIn("ann");
    assertTrue(isMember(ann));
    assertEquals(
        acme.scope("design"),
        house.ports().core().rows(tenant).grantsTo(ann.subject()).getFirst().on());
    assertFalse(isMember(house.signsInUnverified("bob")));
    house.removes(acme.owner(), tenant, ann.user());
    house.signsIn("ann");
    assertTrue(house.ports().core().rows(tenant).grantsTo(ann.subject()).isEmpty());
  }

  @Test
  void itGivesWhatWhoeverSaidSoCanStillGive() {
    proven(acme);
    Person admin = acme.holding("bw.admin", "tenant");
    assertEquals(Outcome.DONE, joins(admin, "bw.member", "tenant"));
    house.removes(acme.owner(), tenant, admin.user());
    assertFalse(isMember(house.signsIn("ann")));
  }

  @Test
  void nobodyComesToRunATenantByAnAddress() {
    proven(acme);
    assertEquals("invalid_field", joins(acme.owner(), "bw.owner", "tenant"));
    assertEquals("invalid_field", joins(acme.owner(), "bw.admin", "tenant"));
    assertEquals("invalid_field", joins(acme.owner(), "bw.workspace_viewer", "document"));
  }

  @Test
  void aDomainThatIsRemovedLetsNobodyIn() {
    proven(acme);
    joins(acme.owner(), "bw.member", "tenant");
    new RemoveDomain(house.policy(), house.ports().domains(), house.acts())
        .remove(acme.owner(), tenant, NAME);
    assertFalse(isMember(house.signsIn("ann")));
  }
}
