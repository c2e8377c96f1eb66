package dev.bailiwick.tenants.invitation.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.role.Effect;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.Invitation.Status;
import dev.bailiwick.tenants.invitation.InvitationToken;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits for an address becomes theirs who prove it, by that alone. */
class ClaimInvitationsTest {

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());

  private Invitation waits(Acme at, Caller by) {
    return house.invites(by, at.tenant(), "ann", "bw.workspace_editor", at.scope("design"));
  }

  private boolean isMember(Acme at, Person person) {
    return house.ports().core().rows(at.tenant()).members().containsKey(person.user());
  }

  private Status status(Invitation invitation) {
    return house.invitation(invitation.tenant(), invitation.id()).status();
  }

  @Test
  void whoeverProvesTheAddressJoinsWhereverItWaits() {
    Acme globex = Acme.on(house.ground());
    Acme untouched = Acme.on(house.ground());
    Invitation here = waits(acme, acme.owner());
    Invitation there = waits(globex, globex.owner());
    Person ann = house.signsIn("ann");
    for (Invitation claimed : new Invitation[] {here, there}) {
      assertEquals(Status.ACCEPTED, status(claimed));
      assertEquals(
          "bw.workspace_editor",
          house.ports().core().rows(claimed.tenant()).grantsTo(ann.subject()).getFirst().role());
      assertEquals(2, house.version(claimed.tenant()));
    }
    assertFalse(isMember(untouched, ann));
  }

  @Test
  void whoHasOnlyNamedTheAddressJoinsNothingUntilItIsProven() {
    Invitation invitation = waits(acme, acme.owner());
    Person ann = house.signsInUnverified("ann");
    assertFalse(isMember(acme, ann));
    assertEquals(Status.PENDING, status(invitation));
    assertEquals(ann, house.signsIn("ann"));
    assertTrue(isMember(acme, ann));
  }

  @Test
  void anotherAddressJoinsNothing() {
    Invitation invitation = waits(acme, acme.owner());
    assertFalse(isMember(acme, house.signsIn("bob")));
    assertEquals(Status.PENDING, status(invitation));
  }

  @Test
  void whatHasExpiredIsNotClaimed() {
    Invitation invitation = waits(acme, acme.owner());
    house.ground().pass(Duration.ofDays(7));
    assertFalse(isMember(acme, house.signsIn("ann")));
    assertEquals(Status.PENDING, status(invitation));
  }

  @Test
  void whatWasTakenBackIsNotClaimed() {
    house.takesBack(acme.owner(), acme.tenant(), waits(acme, acme.owner()).id());
    assertFalse(isMember(acme, house.signsIn("ann")));
  }

  @Test
  void whatItsInviterCanNoLongerGiveIsNotClaimedAndKeepsNothingElseBack() {
    Acme globex = Acme.on(house.ground());
    Person lead = acme.holding("bw.workspace_admin", "design");
    Invitation dead = waits(acme, lead);
    waits(globex, globex.owner());
    house.removes(acme.owner(), acme.tenant(), lead.user());
    Person ann = house.signsIn("ann");
    assertFalse(isMember(acme, ann));
    assertEquals(Status.VOID, status(dead));
    assertTrue(isMember(globex, ann));
  }

  @Test
  void whoIsDisabledStaysSo() {
    waits(acme, acme.owner());
    Person ann = house.signsIn("ann");
    house.disables(acme.owner(), acme.tenant(), ann.user());
    Invitation again =
        house.invites(acme.owner(), acme.tenant(), "ann", "bw.admin", acme.scope("tenant"));
    house.signsIn("ann");
    assertEquals(MemberStatus.DISABLED, house.status(acme.tenant(), ann));
    assertEquals(1, house.ports().core().rows(acme.tenant()).grantsTo(ann.subject()).size());
    assertEquals(Status.PENDING, status(again));
  }

  @Test
  void whoWasRemovedComesBackByANewOneAndNotByTheOld() {
    waits(acme, acme.owner());
    Person ann = house.signsIn("ann");
    house.leaves(ann, acme.tenant());
    house.signsIn("ann");
    assertEquals(MemberStatus.REMOVED, house.status(acme.tenant(), ann));
    waits(acme, acme.owner());
    house.signsIn("ann");
    assertEquals(MemberStatus.ACTIVE, house.status(acme.tenant(), ann));
  }

  @Test
  void theLetterOfWhatWasClaimedIsStillASuccess() {
    waits(acme, acme.owner());
    InvitationToken token = house.mailed();
    Person ann = house.signsIn("ann");
    long version = house.version(acme.tenant());
    assertEquals(Outcome.DONE, Outcome.of(() -> house.accepts(ann, token)));
    assertEquals(version, house.version(acme.tenant()));
  }

  @Test
  void manyThatWaitInOneTenantAreAllClaimed() {
    waits(acme, acme.owner());
    house.invites(acme.owner(), acme.tenant(), "ann", "bw.member", acme.scope("tenant"));
    Person ann = house.signsIn("ann");
    assertEquals(2, house.ports().core().rows(acme.tenant()).grantsTo(ann.subject()).size());
  }

  /** Else whoever may invite could deny anyone anything, at their next sign-in. */
  @Test
  void whatWouldTakeFromThoseAboveItsInviterIsNotClaimed() {
    Person boss = house.signsIn("ann");
    acme.change(new MemberAdded(boss.user(), null));
    acme.give(boss, "bw.owner", "tenant");
    RoleEntry nothing = new RoleEntry("*", "*", Effect.DENY, null);
    acme.change(new RolePut(Role.custom("hushed", List.of(nothing), List.of())));
    Person lead = acme.holding("bw.workspace_admin", "design");
    Invitation trap = house.invites(lead, acme.tenant(), "ann", "hushed", acme.scope("design"));
    InvitationToken token = house.mailed();
    house.signsIn("ann");
    assertEquals(Status.PENDING, status(trap));
    assertEquals("invitation_void", Outcome.of(() -> house.accepts(boss, token)));
  }
}
