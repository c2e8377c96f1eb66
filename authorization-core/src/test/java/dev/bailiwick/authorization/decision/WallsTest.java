package dev.bailiwick.authorization.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.decision.Location.InWorkspace;
import dev.bailiwick.authorization.decision.Location.Nowhere;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.Member.SignIn;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.FeatureOverridden;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberExpiryChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberSignInChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantPlanChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantStatusChanged;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceArchived;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceMoved;
import dev.bailiwick.authorization.policy.TenantStanding.Status;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands before any grant is looked at, and which of it is told first. */
class WallsTest {

  private final World world = new World();

  private static Instant in(long micros) {
    return World.NOW.plusNanos(1000 * micros);
  }

  private void tenantIs(Status status, @Nullable Instant until) {
    world.say(new TenantStatusChanged(status, until));
  }

  @Test
  void aSuspendedTenantLeavesItsOwnersReadAndExport() {
    world.give("bw.owner");
    tenantIs(Status.SUSPENDED, null);
    assertEquals("granted", world.asked("bw.tenant:read"));
    assertEquals("granted", world.asked("bw.tenant:export"));
    assertEquals("tenant_suspended", world.asked("bw.tenant:restore"));
    assertEquals("tenant_suspended", world.asked("invoice:read"));
  }

  @Test
  void aDeletedTenantLeavesItsOwnersReadAndRestoreWhileItIsInGrace() {
    world.give("bw.owner");
    tenantIs(Status.DELETED, in(1));
    assertEquals("granted", world.asked("bw.tenant:read"));
    assertEquals("granted", world.asked("bw.tenant:restore"));
    assertEquals("tenant_deleted", world.asked("bw.tenant:export"));
    tenantIs(Status.DELETED, in(0));
    assertEquals("tenant_deleted", world.asked("bw.tenant:restore"));
    tenantIs(Status.DELETED, null);
    assertEquals("tenant_deleted", world.asked("bw.tenant:read"));
  }

  @Test
  void whoIsNoOwnerNowIsToldThatTheTenantIsSuspended() {
    tenantIs(Status.SUSPENDED, null);
    assertEquals("tenant_suspended", world.give("bw.admin").asked("bw.tenant:read"));
    world.give(Subject.of(world.alice), "bw.owner", new Scope.OnTenant(), in(0), null);
    assertEquals("tenant_suspended", world.asked("bw.tenant:read"));
    String never = "{'equals':[{'value':1},{'value':2}]}";
    world.give(Subject.of(world.alice), "bw.owner", new Scope.OnTenant(), null, never);
    assertEquals("tenant_suspended", world.asked("bw.tenant:read"));
    AccessRequest stranger = world.onTenant("user", "nobody", "bw.tenant:read");
    assertEquals("tenant_suspended", world.decide(stranger).code());
    world.give(Subject.of(world.alice), "bw.owner", new Scope.OnTenant(), in(1), null);
    assertEquals("granted", world.asked("bw.tenant:read"));
  }

  @Test
  void whoMayAskIsDecidedAsIfTheTenantWereActive() {
    world.give("bw.enforcement_point");
    Policy active = world.policy();
    assertSame(active, active.asIfActive());
    tenantIs(Status.SUSPENDED, null);
    Policy suspended = world.policy();
    assertNotSame(suspended, suspended.asIfActive());
    AccessRequest ask = world.onTenant("user", world.alice.toString(), "bw.decision:read");
    assertEquals("tenant_suspended", Decisions.decide(suspended, ask).code());
    assertEquals("granted", Decisions.decide(suspended.asIfActive(), ask).code());
  }

  @ParameterizedTest
  @CsvSource({
    "user, granted",
    "person, granted",
    "application, subject_unknown",
    "robot, subject_unknown",
    "group, subject_unknown",
    "team, subject_unknown"
  })
  void aSubjectIsFoundUnderItsTypeAndWhatAProductCallsIt(String type, String told) {
    world.give("seller");
    AccessRequest request = world.onTenant(type, world.alice.toString(), "invoice:pay");
    assertEquals(told, world.decide(request).code());
  }

  @ParameterizedTest
  @CsvSource({"application, granted", "robot, granted", "user, subject_unknown"})
  void anApplicationIsASubjectOfItsOwnKind(String type, String told) {
    world.give(Subject.of(world.robot), "seller", new Scope.OnTenant(), null, null);
    AccessRequest request = world.onTenant(type, world.robot.toString(), "invoice:pay");
    assertEquals(told, world.decide(request).code());
  }

  @Test
  void anExternalIdNamesItsMemberAlone() {
    UserId bob = UserId.random();
    world.say(new MemberAdded(bob, new Personal("bob@crm")));
    world.give(Subject.of(bob), "seller", new Scope.OnTenant(), null, null);
    for (String name : new String[] {"bob@crm", bob.toString()}) {
      assertEquals("granted", world.decide(world.onTenant("user", name, "invoice:pay")).code());
    }
    for (String name :
        new String[] {"Bob@crm", "", world.alice + "x", bob.toString().toUpperCase(Locale.ROOT)}) {
      assertEquals(
          "subject_unknown", world.decide(world.onTenant("user", name, "invoice:pay")).code());
    }
    AccessRequest machine = world.onTenant("application", "bob@crm", "invoice:pay");
    assertEquals("subject_unknown", world.decide(machine).code());
  }

  @Test
  void theWorseOfWhatTenantAndProviderSayCounts() {
    world.give("seller");
    world.say(new MemberSignInChanged(world.alice, new SignIn(true, false)));
    assertEquals("subject_disabled", world.asked("invoice:pay"));
    world.say(new MemberStatusChanged(world.alice, MemberStatus.REMOVED));
    assertEquals("subject_removed", world.asked("invoice:pay"));
    world.say(new MemberStatusChanged(world.alice, MemberStatus.DISABLED));
    world.say(new MemberSignInChanged(world.alice, new SignIn(false, false)));
    assertEquals("subject_disabled", world.asked("invoice:pay"));
    world.say(new MemberStatusChanged(world.alice, MemberStatus.ACTIVE));
    assertEquals("granted", world.asked("invoice:pay"));
  }

  @Test
  void aGuestIsGoneFromTheirLastMomentOn() {
    world.give("seller");
    world.say(new MemberExpiryChanged(world.alice, in(1)));
    assertEquals("granted", world.asked("invoice:pay"));
    world.say(new MemberExpiryChanged(world.alice, in(0)));
    assertEquals("subject_removed", world.asked("invoice:pay"));
    world.say(new MemberExpiryChanged(world.alice, null));
    assertEquals("granted", world.asked("invoice:pay"));
  }

  @Test
  void aResourceOfOursThatIsNotThereIsUnknown() {
    world.give("bw.owner");
    AccessRequest request =
        world.request("user", world.alice.toString(), "bw.grant:read", new Nowhere(), Map.of());
    assertEquals("unknown_resource", world.decide(request).code());
  }

  @Test
  void onlyATypeThatLiesInWorkspacesNeedsOne() {
    world.give("bw.admin");
    assertEquals("workspace_unknown", world.asked("document:read", WorkspaceId.random()));
    assertEquals("workspace_unknown", world.asked("document:read"));
    assertEquals("granted", world.asked("invoice:read", WorkspaceId.random()));
    AccessRequest unsaid =
        world.request(
            "user", world.alice.toString(), "document:read", new InWorkspace(null), Map.of());
    assertEquals("workspace_unknown", world.decide(unsaid).code());
    assertEquals("workspace_unknown", world.asked("bw.workspace:read", WorkspaceId.random()));
  }

  @Test
  void whatIsArchivedIsClosedToProductsWithAllBeneathIt() {
    world.give("bw.admin").say(new WorkspaceArchived(world.design, true));
    assertEquals("workspace_archived", world.asked("document:read", world.design));
    assertEquals("workspace_archived", world.asked("document:read", world.ui));
    assertEquals("granted", world.asked("document:read", world.sales));
    assertEquals("granted", world.asked("invoice:read", world.design));
    assertEquals("granted", world.asked("bw.workspace:read", world.ui));
    world.say(new WorkspaceArchived(world.design, false));
    assertEquals("granted", world.asked("document:read", world.ui));
    world.say(new WorkspaceArchived(world.ui, true));
    assertEquals("granted", world.asked("document:read", world.design));
  }

  @Test
  void aMovedWorkspaceLiesWhereItWasMovedTo() {
    world.give("bw.workspace_viewer", world.sales);
    assertEquals("not_granted", world.asked("document:read", world.ui));
    world.say(new WorkspaceMoved(world.ui, world.sales));
    assertEquals("granted", world.asked("document:read", world.ui));
    assertEquals("not_granted", world.asked("document:read", world.design));
  }

  @Test
  void aFeatureIsOnByThePlanUnlessItIsOverridden() {
    world.give("bw.admin");
    assertEquals("feature_not_in_plan", world.asked("document:share", world.ui));
    assertEquals("granted", world.asked("document:edit", world.ui));
    world.say(new TenantPlanChanged("pro"));
    assertEquals("granted", world.asked("document:share", world.ui));
    world.say(new FeatureOverridden("sharing", false));
    assertEquals("feature_not_in_plan", world.asked("document:share", world.ui));
    world.say(new TenantPlanChanged("free"), new FeatureOverridden("sharing", true));
    assertEquals("granted", world.asked("document:share", world.ui));
    world.say(new FeatureOverridden("sharing", null));
    assertEquals("feature_not_in_plan", world.asked("document:share", world.ui));
  }

  @Test
  void ofSeveralReasonsTheFirstIsTold() {
    world.say(new WorkspaceArchived(world.ui, true));
    assertEquals("unknown_permission", world.asked("document:burn", world.ui));
    assertEquals("unknown_permission", world.asked("folder:read", world.ui));
    assertEquals("workspace_archived", world.asked("document:share", world.ui));
    world.say(new MemberStatusChanged(world.alice, MemberStatus.DISABLED));
    assertEquals("subject_disabled", world.asked("document:burn", world.ui));
    tenantIs(Status.SUSPENDED, null);
    assertEquals("tenant_suspended", world.asked("document:burn", world.ui));
  }
}
