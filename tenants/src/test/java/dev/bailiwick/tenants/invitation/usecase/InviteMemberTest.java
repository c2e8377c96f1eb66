package dev.bailiwick.tenants.invitation.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.decision.usecase.AQuestion;
import dev.bailiwick.authorization.decision.usecase.EvaluateAccess;
import dev.bailiwick.authorization.decision.usecase.Question;
import dev.bailiwick.authorization.policy.PolicyChange.TenantSettingsChanged;
import dev.bailiwick.authorization.policy.TenantSettings;
import dev.bailiwick.authorization.user.Provider;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.contract.TenantsPorts;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.Invitation.Status;
import dev.bailiwick.tenants.invitation.InvitationFilter;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.invitation.usecase.InviteMember.WantedGrant;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may ask whom in, to what, and for how long; and who may take it back. */
class InviteMemberTest {

  private final House house = new House();
  private final TenantsPorts ports = house.ports();
  private final Acme acme = Acme.on(house.ground());
  private final TenantId tenant = acme.tenant();
  private final Instant now = house.ground().now();

  private String invites(Caller by, String role, String on) {
    return Outcome.of(() -> house.invites(by, tenant, "ann", role, acme.scope(on)));
  }

  private String invites(List<WantedGrant> grants, @Nullable Instant until) {
    InviteMember.Wanted wanted = new InviteMember.Wanted(Provider.address("ann"), grants, until);
    return Outcome.of(() -> inviteMember().invite(acme.owner(), tenant, wanted));
  }

  private InviteMember inviteMember() {
    return new InviteMember(
        house.policy(),
        ports.tenants(),
        ports.invitations(),
        new LetterBudget(ports.invitations(), LetterBudget.USUAL),
        ports.outbox(),
        house.acts());
  }

  private WantedGrant wanted(String role, String on) {
    return new WantedGrant(role, Ground.reference(acme.scope(on)), null);
  }

  private int waiting() {
    return ports.in(
        tenant,
        () ->
            ports
                .invitations()
                .list(tenant, InvitationFilter.all(now), new Page.Request(null, 99))
                .items()
                .size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the inviter     | on     | to what          | on       |
          owner             | tenant | owner            | tenant   | done
          admin             | tenant | owner            | tenant   | beyond_own_holdings
          admin             | tenant | admin            | tenant   | done
          admin             | tenant | workspace_editor | document | done
          workspace_admin   | design | workspace_admin  | design   | done
          workspace_admin   | design | workspace_viewer | ui       | done
          workspace_admin   | design | workspace_viewer | sales    | forbidden
          workspace_admin   | design | workspace_viewer | tenant   | forbidden
          workspace_admin   | design | member           | design   | beyond_own_holdings
          workspace_editor  | tenant | workspace_viewer | design   | forbidden
          member            | tenant | guest            | tenant   | forbidden
          """)
  void whoInvitesToWhat(String held, String heldOn, String role, String on, String outcome) {
    Person by = acme.holding("bw." + held, heldOn);
    assertEquals(outcome, invites(by, "bw." + role, on));
    boolean done = outcome.equals(Outcome.DONE);
    assertEquals(done ? 1 : 0, waiting());
    assertEquals(done, house.sendsNext());
  }

  @Test
  void anInvitationWaitsSevenDaysAndChangesNoPolicy() {
    long version = house.version(tenant);
    Invitation invitation =
        house.invites(acme.owner(), tenant, "ann", "bw.workspace_editor", acme.scope("design"));
    assertEquals(version, house.version(tenant));
    assertEquals(
        new Invitation(
            invitation.id(),
            tenant,
            Provider.address("ann"),
            List.of(new GrantTerms("bw.workspace_editor", acme.scope("design"), null)),
            acme.owner().subject(),
            now,
            now.plus(Duration.ofDays(7)),
            Status.PENDING,
            null),
        house.invitation(tenant, invitation.id()));
  }

  @Test
  void itWaitsAsLongAsTheTenantHasSetUnlessItSaysSo() {
    ports.core().append(tenant, new TenantSettingsChanged(new TenantSettings(14)));
    Invitation invitation =
        house.invites(acme.owner(), tenant, "ann", "bw.member", acme.scope("tenant"));
    assertEquals(now.plus(Duration.ofDays(14)), invitation.expiresAt());
    Instant said = now.plus(Duration.ofDays(2));
    InviteMember.Wanted wanted =
        new InviteMember.Wanted(
            Provider.address("bea"), List.of(wanted("bw.member", "tenant")), said);
    assertEquals(said, inviteMember().invite(acme.owner(), tenant, wanted).expiresAt());
    InviteMember.Wanted guest =
        new InviteMember.Wanted(
            Provider.address("cyd"), List.of(wanted("bw.member", "tenant")), said, null);
    assertEquals(said, inviteMember().invite(acme.owner(), tenant, guest).expiresAt());
  }

  @Test
  void itLastsUpToNinetyDays() {
    List<WantedGrant> grants = List.of(wanted("bw.member", "tenant"));
    assertEquals("invalid_field", invites(grants, now));
    assertEquals("invalid_field", invites(grants, now.minusSeconds(1)));
    assertEquals("invalid_field", invites(grants, now.plus(Duration.ofDays(90)).plusMillis(1)));
    assertEquals(0, waiting());
    assertEquals(Outcome.DONE, invites(grants, now.plus(Duration.ofDays(90))));
  }

  @Test
  void itGivesOneToTwentyGrantsEachOfThemSound() {
    WantedGrant one = wanted("bw.member", "tenant");
    WantedGrant unsound = new WantedGrant("bw.nobody", one.on(), null);
    assertEquals("invalid_field", invites(List.of(), null));
    assertEquals("invalid_field", invites(Collections.nCopies(21, one), null));
    assertEquals("invalid_field", invites(List.of(one, unsound), null));
    assertEquals(Outcome.DONE, invites(Collections.nCopies(20, one), null));
  }

  @Test
  void allOfItsGrantsHaveToBeCovered() {
    Person lead = acme.holding("bw.workspace_admin", "design");
    InviteMember.Wanted wanted =
        new InviteMember.Wanted(
            Provider.address("ann"),
            List.of(wanted("bw.workspace_viewer", "ui"), wanted("bw.workspace_viewer", "sales")),
            null);
    assertEquals("forbidden", Outcome.of(() -> inviteMember().invite(lead, tenant, wanted)));
    assertFalse(house.sendsNext());
  }

  @Test
  void aStrangerFindsNoTenant() {
    assertEquals("not_found", invites(house.ground().someone(), "bw.member", "tenant"));
    assertEquals("not_found", invites(house.ground().someone(), "bw.nobody", "tenant"));
  }

  @Test
  void itIsTakenBackByThoseWhoMayInviteWhereItLies() {
    InvitationId design =
        house
            .invites(acme.owner(), tenant, "ann", "bw.workspace_viewer", acme.scope("design"))
            .id();
    InvitationId sales =
        house.invites(acme.owner(), tenant, "ann", "bw.workspace_viewer", acme.scope("sales")).id();
    Person lead = acme.holding("bw.workspace_admin", "design");
    assertEquals("forbidden", takesBack(lead, sales));
    assertEquals(Outcome.DONE, takesBack(lead, design));
    assertEquals(Outcome.DONE, takesBack(lead, design));
    assertEquals(Status.REVOKED, house.invitation(tenant, design).status());
    assertEquals(Status.PENDING, house.invitation(tenant, sales).status());
    assertEquals("not_found", takesBack(lead, InvitationId.random()));
    assertEquals("not_found", takesBack(house.ground().someone(), sales));
    assertEquals("not_found", takesBack(Acme.on(house.ground()).owner(), sales));
  }

  @Test
  void whatWasAcceptedIsNoLongerTakenBack() {
    Person ann = house.signsIn("ann");
    InvitationId id =
        house.invites(acme.owner(), tenant, "ann", "bw.member", acme.scope("tenant")).id();
    house.accepts(ann, house.mailed());
    assertEquals("already_accepted", takesBack(acme.owner(), id));
    assertEquals(Status.ACCEPTED, house.invitation(tenant, id).status());
  }

  @Test
  void anInvitationLiesWhereItsGrantsAre() {
    Person lead = acme.holding("bw.workspace_admin", "design");
    assertEquals("granted", reads(lead, "design"));
    assertEquals("not_granted", reads(lead, "sales"));
    assertEquals("not_granted", reads(lead, "tenant"));
    assertEquals("unknown_resource", mayRead(lead, InvitationId.random()));
  }

  private String reads(Person who, String on) {
    return mayRead(
        who,
        house.invites(acme.owner(), tenant, "ann", "bw.workspace_viewer", acme.scope(on)).id());
  }

  private String mayRead(Person who, InvitationId invitation) {
    Reference resource = new Reference("bw.invitation", invitation.toString());
    Question question = AQuestion.about(who.subject().reference(), "read", resource).anywhere();
    return new EvaluateAccess(house.ground().asks(ports.locations()))
        .evaluate(who, tenant, question)
        .decision()
        .code();
  }

  private String takesBack(Caller by, InvitationId id) {
    return Outcome.of(() -> house.takesBack(by, tenant, id));
  }
}
