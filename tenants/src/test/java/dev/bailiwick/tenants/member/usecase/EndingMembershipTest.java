package dev.bailiwick.tenants.member.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.tenants.House;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Requirement 30, for members: who removes, disables and enables whom, and what becomes of them.
 */
@Tag("security-30")
class EndingMembershipTest {

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());
  private final TenantId tenant = acme.tenant();

  private MemberStatus status(Person member) {
    return house.status(tenant, member);
  }

  private boolean holdsAnything(Person member) {
    return !house.ports().core().rows(tenant).grantsTo(member.subject()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the caller    | on     | the member        | on       |
          owner           | tenant | owner             | tenant   | done
          owner           | tenant | admin             | tenant   | done
          admin           | tenant | owner             | tenant   | above_own_holdings
          admin           | tenant | admin             | tenant   | done
          admin           | tenant | enforcement_point | tenant   | done
          admin           | tenant | workspace_admin   | sales    | done
          admin           | tenant | workspace_editor  | document | done
          member          | tenant | guest             | tenant   | forbidden
          workspace_admin | tenant | workspace_viewer  | design   | forbidden
          workspace_admin | design | workspace_viewer  | design   | forbidden
          """)
  void whoEndsWhoseMembership(String held, String heldOn, String role, String on, String outcome) {
    Person by = acme.holding("bw." + held, heldOn);
    Person bob = acme.holding("bw." + role, on);
    assertEquals(outcome, Outcome.of(() -> house.disables(by, tenant, bob.user())));
    assertEquals(
        outcome.equals(Outcome.DONE) ? MemberStatus.DISABLED : MemberStatus.ACTIVE, status(bob));
    String enabled = outcome.equals("above_own_holdings") ? Outcome.DONE : outcome; // no change
    assertEquals(enabled, Outcome.of(() -> house.enables(by, tenant, bob.user())));
    assertEquals(MemberStatus.ACTIVE, status(bob));
    assertEquals(outcome, Outcome.of(() -> house.removes(by, tenant, bob.user())));
    assertEquals(
        outcome.equals(Outcome.DONE) ? MemberStatus.REMOVED : MemberStatus.ACTIVE, status(bob));
  }

  @Test
  void nobodyEnablesWhoHoldsMoreThanTheyDo() {
    Person bob = acme.holding("bw.owner", "tenant");
    house.disables(acme.owner(), tenant, bob.user());
    Person admin = acme.holding("bw.admin", "tenant");
    assertEquals("above_own_holdings", Outcome.of(() -> house.enables(admin, tenant, bob.user())));
    assertEquals(Outcome.DONE, Outcome.of(() -> house.enables(acme.owner(), tenant, bob.user())));
  }

  @Test
  void onlyWhatIsLiveProtects() {
    Person bob = acme.holding("bw.owner", "tenant", house.ground().now().plusSeconds(60));
    Person admin = acme.holding("bw.admin", "tenant");
    assertEquals("above_own_holdings", Outcome.of(() -> house.removes(admin, tenant, bob.user())));
    house.ground().pass(Duration.ofSeconds(60));
    assertEquals(Outcome.DONE, Outcome.of(() -> house.removes(admin, tenant, bob.user())));
  }

  @Test
  void everyoneMayLeaveThoughTheyHoldNothing() {
    Person bob = acme.member();
    assertEquals(Outcome.DONE, Outcome.of(() -> house.leaves(bob, tenant)));
    assertEquals(MemberStatus.REMOVED, status(bob));
    assertEquals("not_found", Outcome.of(() -> house.leaves(bob, tenant)));
  }

  @Test
  void whoIsDisabledDoesNothingNotEvenLeaveWhichWouldUndoIt() {
    Person admin = acme.holding("bw.admin", "tenant");
    Person bob = acme.member();
    house.disables(acme.owner(), tenant, admin.user());
    assertEquals("forbidden", Outcome.of(() -> house.enables(admin, tenant, admin.user())));
    assertEquals("forbidden", Outcome.of(() -> house.removes(admin, tenant, bob.user())));
    assertEquals("disabled", Outcome.of(() -> house.leaves(admin, tenant)));
    assertEquals(MemberStatus.DISABLED, status(admin));
  }

  @Test
  void aStrangerFindsNoTenantAndNobodyInIt() {
    Person stranger = house.ground().someone();
    Machine foreign = Acme.on(house.ground()).applicationHolding("bw.owner", "tenant");
    assertEquals("not_found", Outcome.of(() -> house.leaves(stranger, tenant)));
    assertEquals(
        "not_found", Outcome.of(() -> house.removes(stranger, tenant, acme.owner().user())));
    assertEquals(
        "not_found", Outcome.of(() -> house.disables(foreign, tenant, acme.owner().user())));
  }

  @Test
  void whoIsNoMemberHereIsAbsent() {
    Person foreign = Acme.on(house.ground()).member();
    Person gone = acme.member();
    house.leaves(gone, tenant);
    for (UserId nobody : new UserId[] {foreign.user(), gone.user(), UserId.random()}) {
      assertEquals("not_found", Outcome.of(() -> house.removes(acme.owner(), tenant, nobody)));
      assertEquals("not_found", Outcome.of(() -> house.disables(acme.owner(), tenant, nobody)));
      assertEquals("not_found", Outcome.of(() -> house.enables(acme.owner(), tenant, nobody)));
    }
  }

  @Test
  void removingTakesTheGrantsAndDisablingKeepsThem() {
    Person bob = acme.holding("bw.workspace_editor", "design");
    house.disables(acme.owner(), tenant, bob.user());
    assertTrue(holdsAnything(bob));
    house.removes(acme.owner(), tenant, bob.user());
    assertFalse(holdsAnything(bob));
  }

  @Test
  void aStatusThatIsSoAlreadyWritesNothing() {
    Person bob = acme.member();
    long version = house.version(tenant);
    assertEquals(version, house.enables(acme.owner(), tenant, bob.user()).policyVersion());
    assertEquals(version + 1, house.disables(acme.owner(), tenant, bob.user()).policyVersion());
    assertEquals(version + 1, house.disables(acme.owner(), tenant, bob.user()).policyVersion());
  }
}
