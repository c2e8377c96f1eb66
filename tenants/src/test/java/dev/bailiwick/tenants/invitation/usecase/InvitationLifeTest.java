package dev.bailiwick.tenants.invitation.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.Invitation.Delivery;
import dev.bailiwick.tenants.invitation.Invitation.Status;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.invitation.InvitationToken;
import dev.bailiwick.tenants.invitation.LetterUndelivered;
import dev.bailiwick.tenants.invitation.OpenInvitation;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of an invitation between its sending and its end. */
class InvitationLifeTest {

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());
  private final TenantId tenant = acme.tenant();
  private final Person ann = house.signsIn("ann");

  private Invitation invited(Person by) {
    return house.invites(by, tenant, "ann", "bw.workspace_viewer", acme.scope("design"));
  }

  private String accepts(InvitationToken token) {
    return Outcome.of(() -> house.accepts(ann, token));
  }

  private String resends(Person by, InvitationId id) {
    return Outcome.of(() -> house.resends(by, tenant, id));
  }

  @Test
  void anotherLetterEndsTheTokensOfThoseBefore() {
    InvitationId id = invited(acme.owner()).id();
    InvitationToken first = house.mailed();
    assertEquals("sent_just_now", resends(acme.owner(), id));
    house.ground().pass(Duration.ofMinutes(1));
    assertEquals(Outcome.DONE, resends(acme.owner(), id));
    assertEquals(Delivery.WAITING, house.invitation(tenant, id).delivery());
    InvitationToken second = house.mailed();
    assertEquals(Delivery.SENT, house.invitation(tenant, id).delivery());
    assertEquals("not_found", accepts(first));
    assertEquals(Outcome.DONE, accepts(second));
    house.ground().pass(Duration.ofMinutes(1));
    assertEquals("invitation_over", resends(acme.owner(), id));
  }

  @Test
  void itIsSentAgainByThoseWhoMayInviteWhereItLies() {
    InvitationId id = invited(acme.owner()).id();
    house.ground().pass(Duration.ofMinutes(1));
    assertEquals("forbidden", resends(acme.holding("bw.workspace_admin", "sales"), id));
    assertEquals("not_found", resends(house.ground().someone(), id));
    assertEquals("not_found", resends(acme.owner(), InvitationId.random()));
    assertEquals(Outcome.DONE, resends(acme.holding("bw.workspace_admin", "design"), id));
  }

  @Test
  @Tag("security-34")
  void itDiesWithTheRightOfWhoSentItAndDoesNotComeBackWithIt() {
    Person lead = acme.holding("bw.workspace_admin", "design");
    InvitationId gone = invited(lead).id();
    final InvitationToken token = house.mailed();
    InvitationId stays = invited(acme.owner()).id();
    house.removes(acme.owner(), tenant, lead.user());
    assertEquals(Status.VOID, house.invitation(tenant, gone).status());
    assertEquals(Status.PENDING, house.invitation(tenant, stays).status());
    assertEquals("invitation_void", accepts(token));
    house.invites(acme.owner(), tenant, "lead", "bw.member", acme.scope("tenant"));
    assertEquals("invitation_void", accepts(token));
  }

  @Test
  void whoeverIsDisabledForAWhileHasInvitedInVain() {
    Person admin = acme.holding("bw.admin", "tenant");
    final InvitationId id = invited(admin).id();
    house.disables(acme.owner(), tenant, admin.user());
    house.enables(acme.owner(), tenant, admin.user());
    assertEquals(Status.VOID, house.invitation(tenant, id).status());
  }

  @Test
  void aGuestStaysForATimeAndOneWhoIsHereStaysAsTheyAre() {
    Instant until = house.ground().now().plus(Duration.ofDays(30));
    house.invitesGuest(acme.owner(), tenant, "ann", acme.scope("design"), until);
    house.accepts(ann, house.mailed());
    assertEquals(until, member(ann).expiresAt());
    Instant later = until.plus(Duration.ofDays(1));
    house.invitesGuest(acme.owner(), tenant, "ann", acme.scope("sales"), later);
    house.accepts(ann, house.mailed());
    assertEquals(until, member(ann).expiresAt());
  }

  @Test
  void aStayThatIsOverDoesNotBringBackWhatItGave() {
    Instant until = house.ground().now().plus(Duration.ofDays(1));
    house.invitesGuest(acme.owner(), tenant, "ann", acme.scope("design"), until);
    house.accepts(ann, house.mailed());
    house.ground().pass(Duration.ofDays(2));
    Instant next = house.ground().now().plus(Duration.ofDays(1));
    house.invitesGuest(acme.owner(), tenant, "ann", acme.scope("sales"), next);
    house.accepts(ann, house.mailed());
    assertEquals(next, member(ann).expiresAt());
    assertEquals(
        List.of(acme.scope("sales")),
        house.ports().core().rows(tenant).grantsTo(ann.subject()).stream()
            .map(grant -> grant.on())
            .toList());
  }

  @Test
  void aGuestIsInvitedForTheFutureAndEndsWithTheStayAtTheLatest() {
    Instant now = house.ground().now();
    assertEquals("invalid_field", guest(now));
    Instant soon = now.plus(Duration.ofDays(1));
    assertEquals(
        soon,
        house.invitesGuest(acme.owner(), tenant, "ann", acme.scope("design"), soon).expiresAt());
  }

  private String guest(Instant until) {
    return Outcome.of(
        () -> house.invitesGuest(acme.owner(), tenant, "ann", acme.scope("design"), until));
  }

  private Member member(Person who) {
    Member member = house.ports().core().rows(tenant).members().get(who.user());
    assertTrue(member != null);
    return member;
  }

  /** Seed 56, 97, 99: mail that does not arrive shows. */
  @Test
  void aLetterIsGivenUpAfterPausesThatGrow() {
    InvitationId id =
        house
            .invitesGuest(
                acme.owner(),
                tenant,
                "ann",
                acme.scope("design"),
                house.ground().now().plus(Duration.ofDays(7)))
            .id();
    house.letterbox().broken(true);
    for (int attempt = 1; attempt < 12; attempt++) {
      assertThrows(LetterUndelivered.class, house::sendsNext);
      assertEquals(Delivery.WAITING, house.invitation(tenant, id).delivery());
      Duration pause = Duration.ofSeconds(30L << Math.min(attempt - 1, 7));
      Duration limited = pause.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofHours(1) : pause;
      house.ground().pass(limited.minusMillis(1));
      assertEquals(false, house.sendsNext(), "attempt " + attempt);
      house.ground().pass(Duration.ofMillis(1));
    }
    assertThrows(LetterUndelivered.class, house::sendsNext);
    assertEquals(Delivery.FAILED, house.invitation(tenant, id).delivery());
    house.ground().pass(Duration.ofHours(2));
    assertEquals(false, house.sendsNext());
  }

  @Test
  void aMailboxThatDoesNotExistIsGivenUpAtOnce() {
    InvitationId id = invited(acme.owner()).id();
    house.letterbox().knowsNobody();
    assertThrows(LetterUndelivered.class, house::sendsNext);
    assertEquals(Delivery.FAILED, house.invitation(tenant, id).delivery());
  }

  @Test
  void whoeverHasProvenAnAddressSeesWhatWaitsForIt() {
    Invitation waiting = invited(acme.owner());
    house.invites(acme.owner(), tenant, "bob", "bw.member", acme.scope("tenant"));
    OwnInvitations own =
        new OwnInvitations(
            house.ports().core().transactions(),
            house.ports().core().users(),
            house.ports().invitations(),
            house.ports().tenants(),
            house.ground().clock());
    assertEquals(List.of(new OpenInvitation(waiting, "Acme")), own.of(ann));
    assertEquals(List.of(), own.of(house.signsInUnverified("bob")));
    house.ground().pass(Duration.ofDays(7));
    assertEquals(List.of(), own.of(ann));
  }

  @Test
  void whoeverIsNotMeantIsToldWhichAddressIs() {
    invited(acme.owner());
    InvitationToken token = house.mailed();
    Person bob = house.signsIn("bob");
    Refusal refusal = assertThrows(Refusal.class, () -> house.accepts(bob, token));
    assertTrue(refusal.message().contains("a…@"), refusal.message());
    assertTrue(!refusal.message().contains("ann@"), refusal.message());
  }

  /** No change of policy tells of an invitation until somebody accepts it (47). */
  @Test
  void itsLifeIsNoted() {
    InvitationId id =
        house.invites(acme.owner(), tenant, "cid", "bw.member", acme.scope("tenant")).id();
    house.ground().pass(Duration.ofMinutes(2));
    house.resends(acme.owner(), tenant, id);
    house.ground().pass(Duration.ofMinutes(2));
    house.takesBack(acme.owner(), tenant, id);
    house.takesBack(acme.owner(), tenant, id);
    assertEquals(
        List.of("invitation_revoked", "invitation_resent", "invitation_sent"),
        house.ports().core().actsIn(tenant));
  }

  @Test
  void whoAcceptsAndWhatDiesIsNoted() {
    Person admin = acme.holding("bw.admin", "tenant");
    house.invites(admin, tenant, "ann", "bw.member", acme.scope("tenant"));
    house.invites(admin, tenant, "cid", "bw.member", acme.scope("tenant"));
    house.ground().pass(Duration.ofMinutes(2));
    house.signsIn("ann");
    house.removes(acme.owner(), tenant, admin.user());
    List<String> acts = house.ports().core().actsIn(tenant);
    assertEquals(1, Collections.frequency(acts, "invitation_accepted"));
    assertEquals(1, Collections.frequency(acts, "invitation_voided"));
  }
}
