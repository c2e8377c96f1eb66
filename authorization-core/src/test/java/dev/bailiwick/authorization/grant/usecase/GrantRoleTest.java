package dev.bailiwick.authorization.grant.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody gives what they do not hold themself, there and for as long. */
class GrantRoleTest {

  private final Ground ground = new Ground();
  private final Acme acme = Acme.on(ground);
  private final Person bob = acme.member();

  private String gives(Caller giver, String role, String on) {
    return gives(giver, role, on, null);
  }

  private String gives(Caller giver, String role, String on, @Nullable Instant until) {
    return Outcome.of(
        () -> ground.give(giver, acme.tenant(), bob.subject(), role, acme.scope(on), until));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the giver holds | on       | and gives         | on       |
          owner             | tenant   | owner             | tenant   | done
          owner             | tenant   | admin             | tenant   | done
          owner             | tenant   | workspace_admin   | ui       | done
          owner             | tenant   | workspace_editor  | document | done
          admin             | tenant   | owner             | tenant   | beyond_own_holdings
          admin             | tenant   | admin             | tenant   | done
          admin             | tenant   | member            | tenant   | done
          admin             | tenant   | enforcement_point | tenant   | done
          admin             | tenant   | workspace_admin   | tenant   | done
          admin             | tenant   | workspace_admin   | sales    | done
          admin             | tenant   | workspace_viewer  | document | done
          member            | tenant   | member            | tenant   | forbidden
          member            | tenant   | guest             | tenant   | forbidden
          workspace_admin   | design   | workspace_viewer  | design   | done
          workspace_admin   | design   | workspace_editor  | design   | done
          workspace_admin   | design   | workspace_admin   | design   | done
          workspace_admin   | design   | workspace_admin   | ui       | done
          workspace_admin   | design   | workspace_viewer  | ui       | done
          workspace_admin   | design   | workspace_viewer  | sales    | forbidden
          workspace_admin   | design   | workspace_viewer  | tenant   | forbidden
          workspace_admin   | design   | workspace_viewer  | document | forbidden
          workspace_admin   | ui       | workspace_viewer  | design   | forbidden
          workspace_admin   | design   | member            | design   | beyond_own_holdings
          workspace_admin   | design   | guest             | design   | beyond_own_holdings
          workspace_admin   | design   | enforcement_point | design   | beyond_own_holdings
          workspace_admin   | tenant   | workspace_viewer  | sales    | done
          workspace_admin   | tenant   | workspace_editor  | document | done
          workspace_admin   | tenant   | workspace_admin   | tenant   | done
          workspace_admin   | tenant   | member            | tenant   | beyond_own_holdings
          workspace_admin   | tenant   | admin             | tenant   | beyond_own_holdings
          workspace_admin   | document | workspace_viewer  | document | forbidden
          workspace_editor  | tenant   | workspace_viewer  | design   | forbidden
          enforcement_point | tenant   | enforcement_point | tenant   | forbidden
          """)
  void whoGivesWhat(String held, String heldOn, String given, String on, String outcome) {
    assertEquals(outcome, gives(acme.holding("bw." + held, heldOn), "bw." + given, on));
    assertEquals(outcome, gives(acme.applicationHolding("bw." + held, heldOn), "bw." + given, on));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "ever",
      textBlock =
          """
          # held | for hours | given           | on     | for seconds |
          admin  | 2         | workspace_admin | design | 3600 | done
          admin  | 2         | workspace_admin | design | 7200 | done
          admin  | 2         | workspace_admin | design | 7201 | beyond_own_holdings
          admin  | 2         | workspace_admin | design | ever | beyond_own_holdings
          admin  | ever      | workspace_admin | design | ever | done
          admin  | ever      | workspace_admin | design | 7201 | done
          owner  | 2         | owner           | tenant | 7200 | done
          owner  | 2         | owner           | tenant | 7201 | beyond_own_holdings
          owner  | 2         | workspace_admin | design | ever | beyond_own_holdings
          owner  | ever      | owner           | tenant | ever | done
          """)
  void nobodyGivesForLongerThanTheyHold(
      String held,
      @Nullable Long hours,
      String given,
      String on,
      @Nullable Long seconds,
      String outcome) {
    Instant end = hours == null ? null : ground.now().plus(Duration.ofHours(hours));
    Instant wanted = seconds == null ? null : ground.now().plusSeconds(seconds);
    Person giver = acme.holding("bw." + held, "tenant", end);
    assertEquals(outcome, gives(giver, "bw." + given, on, wanted));
  }

  @Test
  void whatHasExpiredCoversNothing() {
    Person lapsed = acme.holding("bw.admin", "tenant", ground.now().plusSeconds(60));
    acme.give(lapsed, "bw.workspace_admin", "design");
    ground.pass(Duration.ofSeconds(60));
    assertEquals("beyond_own_holdings", gives(lapsed, "bw.member", "design"));
    assertEquals("forbidden", gives(lapsed, "bw.member", "tenant"));
  }

  @Test
  void whatIsHeldOnOneResourceCoversNothingElse() {
    Person lead = acme.holding("bw.workspace_admin", "design");
    acme.give(lead, "bw.member", "document");
    assertEquals("beyond_own_holdings", gives(lead, "bw.member", "design"));
  }

  @Test
  void nobodyGivesToThemselfWhatTheyDoNotHold() {
    Person admin = acme.holding("bw.admin", "tenant");
    assertEquals(
        "beyond_own_holdings",
        Outcome.of(
            () ->
                ground.give(
                    admin, acme.tenant(), admin.subject(), "bw.owner", acme.scope("tenant"))));
  }

  @Test
  void givingTheSameAgainChangesNothing() {
    Changed<Grant> first = acme.give(bob, "bw.workspace_editor", "design");
    Changed<Grant> again = acme.give(bob, "bw.workspace_editor", "design");
    assertEquals(first, again);
    assertEquals(first.policyVersion(), ground.ports().rows(acme.tenant()).version());
  }

  @Test
  void aStrangerFindsNoTenant() {
    assertEquals("not_found", gives(ground.someone(), "bw.guest", "tenant"));
    assertEquals("not_found", gives(ground.someone(), "bw.nobody", "tenant"));
    Machine foreign = Acme.on(ground).applicationHolding("bw.owner", "tenant");
    assertEquals("not_found", gives(foreign, "bw.guest", "tenant"));
  }

  @Test
  void aDisabledMemberGivesNothing() {
    Person admin = acme.holding("bw.admin", "tenant");
    acme.change(new MemberStatusChanged(admin.user(), MemberStatus.DISABLED));
    assertEquals("forbidden", gives(admin, "bw.guest", "tenant"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bw.owner          | bw.workspace | design     | on
          bw.admin          | bw.workspace | design     | on
          bw.nobody         | bw.tenant    | ''         | role
          bw.provisioner    | bw.tenant    | ''         | role
          bw.member         | bw.tenant    | elsewhere  | on.id
          bw.member         | bw.workspace | elsewhere  | on.id
          bw.member         | bw.member    | anything   | on.type
          bw.member         | folder       | anything   | on.type
          bw.member         | document     | ''         | on.id
          """)
  void whatCannotBeIsRefusedWithItsField(String role, String type, String id, String field) {
    String sent = id.equals("design") ? acme.design().toString() : id;
    assertEquals(field, refusedField(bob.subject().reference(), role, new Reference(type, sent)));
  }

  @Test
  void aWorkspaceOfAnotherTenantIsNone() {
    Reference foreign = Ground.reference(Acme.on(ground).scope("design"));
    assertEquals("on.id", refusedField(bob.subject().reference(), "bw.workspace_viewer", foreign));
  }

  @Test
  void onlyMembersGroupsAndApplicationsOfHereAreGivenRoles() {
    Reference tenant = new Reference("bw.tenant", "");
    Person gone = acme.member();
    acme.change(new MemberStatusChanged(gone.user(), MemberStatus.REMOVED));
    Machine foreign = Acme.on(ground).application();
    assertEquals("to.id", refusedField(gone.subject().reference(), "bw.member", tenant));
    assertEquals("to.id", refusedField(foreign.subject().reference(), "bw.member", tenant));
    assertEquals("to.id", refusedField(new Reference("user", "nobody"), "bw.member", tenant));
    assertEquals("to.id", refusedField(new Reference("group", "all"), "bw.member", tenant));
    assertEquals("to.type", refusedField(new Reference("team", "all"), "bw.member", tenant));
  }

  @Test
  void aMemberIsAlsoFoundByTheirExternalId() {
    Person rick = ground.someone();
    acme.change(new MemberAdded(rick.user(), new Personal("rick@the-citadel.com")));
    GrantRole.Wanted wanted =
        new GrantRole.Wanted(
            new Reference("user", "rick@the-citadel.com"),
            "bw.member",
            new Reference("bw.tenant", acme.tenant().toString()),
            null);
    Grant grant = new GrantRole(ground.policy()).grant(acme.owner(), acme.tenant(), wanted).value();
    assertEquals(rick.subject(), grant.to());
  }

  @Test
  void anEndInThePastIsRefused() {
    assertEquals("invalid_field", gives(acme.owner(), "bw.member", "tenant", ground.now()));
  }

  private @Nullable String refusedField(Reference to, String role, Reference on) {
    return assertThrows(
            Refusal.class,
            () ->
                new GrantRole(ground.policy())
                    .grant(acme.owner(), acme.tenant(), new GrantRole.Wanted(to, role, on, null)))
        .field();
  }
}
