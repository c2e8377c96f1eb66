package dev.bailiwick.tenants.tenant.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.policy.Member.SignIn;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.Ownership;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberSignInChanged;
import dev.bailiwick.authorization.user.Provider;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.tenant.usecase.RecoverTenant.WantedOwner;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A tenant whose last owner the provider has disabled is owned again, by an operator's act. */
class RecoverTenantTest {

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());
  private final TenantId tenant = acme.tenant();
  private final Person operator = house.operator("bw.owner");
  private final OwnershipDirectory directory =
      new OwnershipDirectory(
          house.ports().core().transactions(),
          house.ground().reads(),
          house.ports().tenants(),
          house.ports().ownershipOffers(),
          house.ports().core().policies(),
          house.ground().clock());

  private void losesItsOwner() {
    MemberSignInChanged disabled =
        new MemberSignInChanged(acme.owner().user(), new SignIn(true, false));
    house.policy().takeIn(tenant, rows -> List.of(disabled));
  }

  private String recovers(Caller by, WantedOwner owner) {
    RecoverTenant recover =
        new RecoverTenant(
            house.ports().core().transactions(), house.policy(), house.ports().core().users());
    return Outcome.of(() -> recover.recover(by, tenant, owner));
  }

  private static WantedOwner byId(Person person) {
    return new WantedOwner(person.user(), null);
  }

  private boolean owns(Person person) {
    return Ownership.isOf(house.ports().core().rows(tenant), person.user());
  }

  @Test
  void whoeverTheOperatorNamesOwnsItAndTheLedgerSaysWhoDidSo() {
    losesItsOwner();
    assertTrue(house.tenant(tenant).ownerless());
    Person bob = house.signsIn("bob");
    assertEquals(Outcome.DONE, recovers(operator, byId(bob)));
    assertTrue(owns(bob));
    assertFalse(house.tenant(tenant).ownerless());
    assertEquals(
        operator.subject().toString(), house.ground().entries(tenant).getLast().actor().name());
  }

  @Test
  void anAddressThatSomebodyHasProvenWillDo() {
    losesItsOwner();
    Person bob = house.signsIn("bob");
    house.signsInUnverified("eve");
    assertEquals(
        "invalid_field", recovers(operator, new WantedOwner(null, Provider.address("eve"))));
    assertEquals(
        "invalid_field", recovers(operator, new WantedOwner(null, Provider.address("nobody"))));
    assertEquals(Outcome.DONE, recovers(operator, new WantedOwner(null, Provider.address("bob"))));
    assertTrue(owns(bob));
  }

  @Test
  void aMemberWhoWasDisabledHereComesBack() {
    Person bob = house.signsIn("bob");
    acme.change(new MemberAdded(bob.user(), null));
    house.disables(acme.owner(), tenant, bob.user());
    losesItsOwner();
    assertEquals(Outcome.DONE, recovers(operator, byId(bob)));
    assertEquals(MemberStatus.ACTIVE, house.status(tenant, bob));
  }

  @Test
  void aTenantThatSomebodyOwnsIsNotRecovered() {
    Person bob = house.signsIn("bob");
    assertEquals("not_ownerless", recovers(operator, byId(bob)));
    assertFalse(owns(bob));
  }

  @Test
  void nobodyElseRecovers() {
    Person admin = acme.holding("bw.admin", "tenant");
    losesItsOwner();
    Person bob = house.signsIn("bob");
    assertEquals("forbidden", recovers(admin, byId(bob)));
    assertEquals("not_found", recovers(bob, byId(bob)));
    assertEquals("not_found", recovers(house.operator("bw.member"), byId(bob)));
    assertFalse(owns(bob));
  }

  @Test
  void whoCannotSignInIsGivenNothing() {
    losesItsOwner();
    Person bob = house.signsIn("bob");
    house
        .ports()
        .global(
            () ->
                house
                    .ports()
                    .core()
                    .users()
                    .saveFacts(
                        Provider.identity("bob"),
                        new ProviderFacts(Provider.address("bob"), true, false, false),
                        house.ground().now()));
    assertEquals("cannot_own", recovers(operator, byId(bob)));
    assertEquals("invalid_field", recovers(operator, new WantedOwner(UserId.random(), null)));
    assertTrue(house.tenant(tenant).ownerless());
  }

  @Test
  void operatorsSeeWhichTenantsAreOwnerless() {
    Page.Request all = new Page.Request(null, 10);
    assertEquals(0, directory.ownerless(operator, all).items().size());
    losesItsOwner();
    assertEquals(tenant, directory.ownerless(operator, all).items().getFirst().id());
    assertEquals("forbidden", Outcome.of(() -> directory.ownerless(acme.owner(), all)));
  }
}
