package dev.bailiwick.tenants.user.usecase;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.Unavailable;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.token.SignIn;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.tenants.House;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What operators have done with people's accounts, and everyone with their own. */
class AccountsTest {

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());
  private final Person operator = house.operator("bw.owner");
  private final Person ann = house.signsIn("ann");
  private final Operators operators =
      new Operators(house.ports().core().transactions(), house.policy(), house.ports().tenants());
  private final SwitchUser switchUser =
      new SwitchUser(
          house.ports().core().transactions(),
          house.ground().reads(),
          house.ports().core().users(),
          operators,
          house.provider(),
          house.sync(),
          house.denyList(),
          house.ground().clock(),
          house.acts());
  private final SignOutUser signOut =
      new SignOutUser(
          house.ports().core().transactions(),
          house.ground().reads(),
          house.ports().core().users(),
          house.provider(),
          house.sync(),
          house.denyList(),
          house.ground().clock(),
          house.acts());
  private final ResetPassword reset =
      new ResetPassword(
          house.ports().core().transactions(),
          house.ground().reads(),
          house.ports().core().users(),
          house.provider(),
          house.sync(),
          house.acts());

  private static Identity identity(Person person) {
    return requireNonNull(person.signedInAs());
  }

  private boolean isSignedIn(Person person) {
    return !house
        .denyList()
        .covers(new SignIn(identity(person), "a session", house.ground().now()));
  }

  private MemberStatus annInAcme() {
    return requireNonNull(house.ports().core().rows(acme.tenant()).members().get(ann.user()))
        .statusByAll();
  }

  private String disables(Caller by, Person person) {
    return Outcome.of(
        () -> {
          switchUser.disable(by, person.user());
          return "";
        });
  }

  @Test
  void whoIsDisabledIsDeniedEverywhereOnceThatIsAnswered() {
    acme.change(new MemberAdded(ann.user(), null));
    assertEquals(Outcome.DONE, disables(operator, ann));
    assertEquals(List.of("DISABLE ann"), house.provider().told());
    assertEquals(MemberStatus.DISABLED, annInAcme());
    assertFalse(isSignedIn(ann));
    house.ground().pass(Duration.ofSeconds(1));
    switchUser.enable(operator, ann.user());
    assertEquals(MemberStatus.ACTIVE, annInAcme());
    assertTrue(isSignedIn(ann));
  }

  /** What was permitted stands in the installation's audit, the provider answering or not (47). */
  @Test
  void whatIsDoneIsNoted() {
    switchUser.disable(operator, ann.user());
    house.provider().reachable(false);
    assertThrows(Unavailable.class, () -> signOut.signOut(operator, ann.user()));
    assertEquals("forbidden", disables(acme.owner(), ann));
    assertEquals(
        Set.of("user_signed_out", "user_disabled"),
        Set.copyOf(house.ports().core().actsIn(TenantId.SYSTEM)));
  }

  @Test
  void nobodyElseActs() {
    assertEquals("forbidden", disables(acme.owner(), ann));
    assertEquals("forbidden", disables(house.operator("bw.member"), ann));
    assertThrows(RuntimeException.class, () -> signOut.signOut(acme.owner(), ann.user()));
    assertThrows(RuntimeException.class, () -> reset.reset(acme.owner(), ann.user()));
    assertEquals(List.of(), house.provider().told());
    assertTrue(isSignedIn(ann));
  }

  /** What cannot be done to an operator as a member of system cannot be done to their account. */
  @Test
  void nobodyDisablesAnOperatorAboveThemself() {
    house.operates(ann, "bw.owner");
    assertEquals("above_own_holdings", disables(house.operator("bw.admin"), ann));
    assertEquals(Outcome.DONE, disables(operator, ann));
  }

  @Test
  void signingOutHoldsHereEvenWhereTheProviderDoesNotAnswer() {
    house.provider().reachable(false);
    assertThrows(Unavailable.class, () -> signOut.signOut(operator, ann.user()));
    assertFalse(isSignedIn(ann));
    house.provider().reachable(true);
    signOut.signOutMyself(ann);
    assertEquals(List.of("SIGN_OUT ann"), house.provider().told());
  }

  @Test
  void aPasswordIsResetAtTheProvider() {
    reset.reset(operator, ann.user());
    assertEquals(List.of("RESET_PASSWORD ann"), house.provider().told());
    assertTrue(isSignedIn(ann));
  }

  @Test
  void whomTheProviderNoLongerHasIsFoundOut() {
    acme.change(new MemberAdded(ann.user(), null));
    house.provider().forget(identity(ann));
    assertEquals("not_found", disables(operator, ann));
    assertEquals(MemberStatus.DISABLED, annInAcme());
    assertFalse(isSignedIn(ann));
  }

  /** Nobody has asked us to: the provider's own word is enough. */
  @Test
  void whoIsDisabledElsewhereIsSignedOutHere() {
    house.provider().forget(identity(ann));
    assertFalse(house.knows(identity(ann)));
    assertFalse(isSignedIn(ann));
  }
}
