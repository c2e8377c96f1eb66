package dev.bailiwick.tenants.plan.usecase;

import static dev.bailiwick.tenants.plan.usecase.SmallPlan.REACHED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.policy.Member.SignIn;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.GroupPut;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberExpiryChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberSignInChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.Invitation.Status;
import dev.bailiwick.tenants.invitation.InvitationToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who takes one of acme's three seats, and who waits until one is left. */
final class SeatsTest {

  private final SmallPlan small = new SmallPlan();
  private final House house = small.house();
  private final Acme acme = small.acme();

  @Test
  void whoActivelySignsInTakesASeat() {
    UserId eve = small.joins();
    small.joins();
    assertEquals(REACHED, small.joining());
    assertEquals(
        Outcome.DONE,
        small.changes(new MemberAdded(house.ground().someone().user(), new Personal("rick"))));
    assertEquals(Outcome.DONE, small.changes(new MemberStatusChanged(eve, MemberStatus.DISABLED)));
    small.joins();
    assertEquals(REACHED, small.changes(new MemberStatusChanged(eve, MemberStatus.ACTIVE)));
    assertEquals(Outcome.DONE, small.changes(new MemberStatusChanged(eve, MemberStatus.REMOVED)));
    assertEquals(REACHED, small.changes(new MemberStatusChanged(eve, MemberStatus.ACTIVE)));
  }

  @Test
  void whomTheProviderDisablesKeepsTheirSeat() {
    UserId eve = small.joins();
    small.joins();
    acme.change(new MemberSignInChanged(eve, new SignIn(true, false)));
    assertEquals(REACHED, small.joining());
  }

  @Test
  void aGuestTakesASeatUntilTheyGo() {
    UserId eve = small.joins();
    acme.change(new MemberExpiryChanged(eve, house.ground().now().plusSeconds(60)));
    small.joins();
    assertEquals(REACHED, small.joining());
    house.ground().pass(Duration.ofSeconds(60));
    small.joins();
    assertEquals(REACHED, small.changes(new MemberExpiryChanged(eve, null)));
  }

  @Test
  void whatLiesBeyondASmallerLimitStaysAndGrowsNoMore() {
    UserId eve = small.joins();
    UserId bob = small.joins();
    small.allows(Map.of("seats", 1L));
    assertEquals(REACHED, small.joining());
    assertEquals(Outcome.DONE, small.changes(new GroupPut(GroupId.random(), "others")));
    assertEquals(Outcome.DONE, small.changes(new MemberStatusChanged(eve, MemberStatus.REMOVED)));
    assertEquals(REACHED, small.changes(new MemberStatusChanged(eve, MemberStatus.ACTIVE)));
    assertEquals(Outcome.DONE, small.changes(new MemberStatusChanged(bob, MemberStatus.DISABLED)));
  }

  @Test
  void theRefusalNamesTheLimitAndTheWayOut() {
    small.joins();
    small.joins();
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> acme.change(new MemberAdded(house.ground().someone().user(), null)));
    assertEquals(Refusal.Kind.CONFLICT, refusal.kind());
    for (String part : List.of("seats", " 3,", "remove a member", "larger plan")) {
      assertTrue(refusal.message().contains(part), refusal.message());
    }
  }

  @Test
  void anInvitationTakesNoSeatAndStaysOpenWhereNoneIsLeft() {
    small.joins();
    Invitation anns = invites("ann");
    InvitationToken token = house.mailed();
    UserId bob = small.joins();
    Person ann = house.signsIn("ann");
    assertEquals(Status.PENDING, house.invitation(acme.tenant(), anns.id()).status());
    assertEquals(REACHED, Outcome.of(() -> house.accepts(ann, token)));
    assertEquals(Status.PENDING, house.invitation(acme.tenant(), anns.id()).status());
    house.removes(acme.owner(), acme.tenant(), bob);
    assertEquals(Outcome.DONE, Outcome.of(() -> house.accepts(ann, token)));
  }

  @Test
  void whoHasASeatIsGivenMoreByAnInvitationWhereNoneIsLeft() {
    invites("ann");
    house.signsIn("ann");
    small.joins();
    Invitation more = invites("ann");
    house.signsIn("ann");
    assertEquals(Status.ACCEPTED, house.invitation(acme.tenant(), more.id()).status());
  }

  /** A refusal would keep them from signing in anywhere. */
  @Test
  void aGuestWhoseStayHasEndedWaitsForASeatLikeAnyone() {
    Instant end = house.ground().now().plusSeconds(60);
    house.invitesGuest(acme.owner(), acme.tenant(), "ann", acme.scope("design"), end);
    house.signsIn("ann");
    house.ground().pass(Duration.ofSeconds(60));
    small.joins();
    small.joins();
    Invitation again = invites("ann");
    house.signsIn("ann");
    assertEquals(Status.PENDING, house.invitation(acme.tenant(), again.id()).status());
  }

  private Invitation invites(String name) {
    return house.invites(
        acme.owner(), acme.tenant(), name, "bw.workspace_editor", acme.scope("design"));
  }
}
