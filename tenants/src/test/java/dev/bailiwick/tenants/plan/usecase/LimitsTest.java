package dev.bailiwick.tenants.plan.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.policy.Limit;
import dev.bailiwick.authorization.policy.Member.SignIn;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.Plan;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupPut;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberExpiryChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberSignInChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.policy.PolicyChange.PlanPut;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.policy.PolicyChange.TenantPlanChanged;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceArchived;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.Invitation.Status;
import dev.bailiwick.tenants.invitation.InvitationToken;
import dev.bailiwick.tenants.plan.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What plans limit does not grow past its limit; acme has one owner, and room for three people. */
class LimitsTest {

  private static final String REACHED = "limit_reached";

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());
  private final Person operator = house.operator("bw.owner");
  private final OverrideLimit override = new OverrideLimit(house.policy());
  private final UsageDirectory directory =
      new UsageDirectory(
          house.ground().reads(),
          house.ports().core().transactions(),
          house.ports().core().policies(),
          house.ground().clock());

  LimitsTest() {
    plan(Map.of("seats", 3L));
    acme.change(new TenantPlanChanged("small"));
  }

  private void plan(Map<String, Long> limits) {
    Plan small = new Plan("small", Set.of(), limits);
    house.ports().core().append(TenantId.SYSTEM, new PlanPut(small));
    house.ground().snapshots().forget(TenantId.SYSTEM);
  }

  private String changes(PolicyChange change) {
    return Outcome.of(
        () -> {
          acme.change(change);
          return change;
        });
  }

  private UserId joins() {
    return acme.member().user();
  }

  private String joining() {
    return changes(new MemberAdded(house.ground().someone().user(), null));
  }

  private Usage usage(Limit limit) {
    return directory.list(acme.owner(), acme.tenant()).stream()
        .filter(usage -> usage.of() == limit)
        .findAny()
        .orElseThrow();
  }

  private String sets(Caller by, String limit, long value) {
    return Outcome.of(() -> override.override(by, acme.tenant(), limit, value));
  }

  @Test
  void whoActivelySignsInTakesASeat() {
    UserId eve = joins();
    joins();
    assertEquals(REACHED, joining());
    assertEquals(
        Outcome.DONE,
        changes(new MemberAdded(house.ground().someone().user(), new Personal("rick"))));
    assertEquals(Outcome.DONE, changes(new MemberStatusChanged(eve, MemberStatus.DISABLED)));
    joins();
    assertEquals(REACHED, changes(new MemberStatusChanged(eve, MemberStatus.ACTIVE)));
    assertEquals(Outcome.DONE, changes(new MemberStatusChanged(eve, MemberStatus.REMOVED)));
    assertEquals(REACHED, changes(new MemberStatusChanged(eve, MemberStatus.ACTIVE)));
  }

  @Test
  void whomTheProviderDisablesKeepsTheirSeat() {
    UserId eve = joins();
    joins();
    acme.change(new MemberSignInChanged(eve, new SignIn(true, false)));
    assertEquals(REACHED, joining());
  }

  @Test
  void aGuestTakesASeatUntilTheyGo() {
    UserId eve = joins();
    acme.change(new MemberExpiryChanged(eve, house.ground().now().plusSeconds(60)));
    joins();
    assertEquals(REACHED, joining());
    house.ground().pass(Duration.ofSeconds(60));
    joins();
    assertEquals(REACHED, changes(new MemberExpiryChanged(eve, null)));
  }

  @ParameterizedTest
  @EnumSource
  void eachLimitHoldsWhatItSays(Limit limit) {
    long used = usage(limit).used();
    plan(Map.of(limit.word(), used + 1));
    assertEquals(Outcome.DONE, changes(oneMore(limit)));
    assertEquals(used + 1, usage(limit).used());
    assertEquals(REACHED, changes(oneMore(limit)));
  }

  private PolicyChange oneMore(Limit limit) {
    return switch (limit) {
      case SEATS -> new MemberAdded(house.ground().someone().user(), null);
      case WORKSPACES -> {
        WorkspaceId id = WorkspaceId.random();
        yield new WorkspaceCreated(id, null, "w-" + id, new Personal("W"));
      }
      case APPLICATIONS ->
          new ApplicationAdded(ApplicationId.random(), acme.tenant(), new Personal("Shop"));
      case GROUPS -> new GroupPut(GroupId.random(), "some");
      case ROLES -> new RolePut(Role.custom("r-" + GroupId.random(), List.of(), List.of()));
    };
  }

  @Test
  void theInstallationsApplicationsAreNotTheTenants() {
    plan(Map.of("applications", 0L));
    assertEquals(
        Outcome.DONE,
        changes(new ApplicationAdded(ApplicationId.random(), TenantId.SYSTEM, new Personal("A"))));
  }

  @Test
  void aWorkspaceThatIsPutAwayLeavesRoomUntilItIsBroughtBack() {
    plan(Map.of("workspaces", 3L));
    assertEquals(REACHED, changes(oneMore(Limit.WORKSPACES)));
    acme.change(new WorkspaceArchived(acme.sales(), true));
    assertEquals(Outcome.DONE, changes(oneMore(Limit.WORKSPACES)));
    assertEquals(REACHED, changes(new WorkspaceArchived(acme.sales(), false)));
  }

  @Test
  void whatLiesBeyondASmallerLimitStaysAndGrowsNoMore() {
    UserId eve = joins();
    UserId bob = joins();
    plan(Map.of("seats", 1L));
    assertEquals(REACHED, joining());
    assertEquals(Outcome.DONE, changes(new GroupPut(GroupId.random(), "others")));
    assertEquals(Outcome.DONE, changes(new MemberStatusChanged(eve, MemberStatus.REMOVED)));
    assertEquals(REACHED, changes(new MemberStatusChanged(eve, MemberStatus.ACTIVE)));
    assertEquals(Outcome.DONE, changes(new MemberStatusChanged(bob, MemberStatus.DISABLED)));
  }

  @Test
  void theRefusalNamesTheLimitAndTheWayOut() {
    joins();
    joins();
    Refusal refusal = assertThrows(Refusal.class, () -> acme.change(oneMore(Limit.SEATS)));
    assertEquals(Refusal.Kind.CONFLICT, refusal.kind());
    for (String part : List.of("seats", " 3,", "remove a member", "larger plan")) {
      assertTrue(refusal.message().contains(part), refusal.message());
    }
  }

  @Test
  void anInvitationTakesNoSeatAndStaysOpenWhereNoneIsLeft() {
    joins();
    Invitation anns = invites("ann");
    InvitationToken token = house.mailed();
    UserId bob = joins();
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
    joins();
    Invitation more = invites("ann");
    house.signsIn("ann");
    assertEquals(Status.ACCEPTED, house.invitation(acme.tenant(), more.id()).status());
  }

  private Invitation invites(String name) {
    return house.invites(
        acme.owner(), acme.tenant(), name, "bw.workspace_editor", acme.scope("design"));
  }

  @Test
  void operatorsSayOtherwiseForOneTenant() {
    assertEquals(Outcome.DONE, sets(operator, "seats", 1));
    assertEquals(REACHED, joining());
    Usage seats = usage(Limit.SEATS);
    assertEquals(new Usage(Limit.SEATS, 1, 3L, 1L), seats);
    assertEquals(1L, seats.limit());
    long version = house.version(acme.tenant());
    assertEquals(Outcome.DONE, sets(operator, "seats", 1));
    assertEquals(version, house.version(acme.tenant()), "the same again changes nothing");
    override.override(operator, acme.tenant(), "seats", null);
    assertEquals(new Usage(Limit.SEATS, 1, 3L, null), usage(Limit.SEATS));
    joins();
  }

  @Test
  void whatCannotBeALimitIsRefused() {
    assertEquals("invalid_field", sets(operator, "chairs", 1));
    assertEquals("invalid_field", sets(operator, "seats", -1));
    PutPlan put =
        new PutPlan(house.ground().reads(), house.policy(), house.ports().core().policies());
    Plan odd = new Plan("odd", Set.of(), Map.of("chairs", 1L));
    assertEquals("invalid_field", Outcome.of(() -> put.put(operator, odd)));
  }

  @Test
  void onlyOperatorsSayAndOnlyMembersAndOperatorsSee() {
    assertEquals("forbidden", sets(acme.owner(), "seats", 100));
    Person stranger = house.ground().someone();
    assertEquals("not_found", sets(stranger, "seats", 100));
    assertEquals("not_found", Outcome.of(() -> directory.list(stranger, acme.tenant())));
    assertEquals("forbidden", Outcome.of(() -> directory.list(acme.member(), acme.tenant())));
    assertEquals(5, directory.list(operator, acme.tenant()).size());
  }

  @Test
  void withoutAPlanNothingIsLimited() {
    acme.change(new TenantPlanChanged(null));
    for (int people = 0; people < 20; people++) {
      joins();
    }
    assertEquals(21, usage(Limit.SEATS).used());
  }
}
