package dev.bailiwick.authorization.cover;

import static dev.bailiwick.authorization.Outcome.DONE;
import static dev.bailiwick.authorization.cover.Scene.DESIGN;
import static dev.bailiwick.authorization.cover.Scene.IN_SALES;
import static dev.bailiwick.authorization.cover.Scene.LATER;
import static dev.bailiwick.authorization.cover.Scene.ON_42;
import static dev.bailiwick.authorization.cover.Scene.ON_DESIGN;
import static dev.bailiwick.authorization.cover.Scene.ON_SALES;
import static dev.bailiwick.authorization.cover.Scene.ON_UI;
import static dev.bailiwick.authorization.cover.Scene.SALES;
import static dev.bailiwick.authorization.cover.Scene.SOON;
import static dev.bailiwick.authorization.cover.Scene.TENANT;
import static dev.bailiwick.authorization.cover.Scene.UI;
import static dev.bailiwick.authorization.cover.Scene.allow;
import static dev.bailiwick.authorization.cover.Scene.deny;
import static dev.bailiwick.authorization.cover.Scene.giving;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.policy.Member.SignIn;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GrantRevoked;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAttributesChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberSignInChanged;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.policy.PolicyChange.TenantPlanChanged;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceArchived;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceMoved;
import dev.bailiwick.authorization.role.Effect;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What widens without a grant. */
@Tag("security-29")
class WideningTest {

  private static final String BEYOND = "beyond_own_holdings";
  private static final String ABOVE = "above_own_holdings";

  private final Scene scene = new Scene();
  private final UserId reader = scene.allowed(TENANT, "document:read");
  private final UserId editor = scene.allowed(TENANT, "document:read", "document:edit");

  private static RolePut put(String role, List<String> includes, RoleEntry... entries) {
    return new RolePut(Role.custom(role, List.of(entries), includes));
  }

  @Test
  void anEntryIsGivenToAllWhoHoldTheRole() {
    String role = scene.role(allow("document:read"));
    RolePut more = put(role, List.of(), allow("document:read"), allow("document:edit"));
    assertEquals(DONE, scene.outcome(reader, more));
    scene.say(giving(scene.member(), role, ON_UI));
    assertEquals(BEYOND, scene.outcome(reader, more));
    assertEquals(DONE, scene.outcome(editor, more));
  }

  /** By the role as it would be, they would hold what they put into it. */
  @Test
  void nobodyLiftsThemselfByARoleOfTheirs() {
    String role = scene.role(allow("document:read"));
    UserId alice = scene.holding(role, TENANT);
    assertEquals(BEYOND, scene.outcome(alice, put(role, List.of(), allow("*:*"))));
  }

  /** By the role as it was, they would still hold what they have just taken out of it. */
  @Test
  void whatARoleNoLongerHoldsIsNotGivenByIt() {
    String role = scene.role(allow("document:read"));
    UserId alice = scene.holding(role, TENANT);
    String same = scene.role(allow("document:read"));
    GrantAdded gift = giving(scene.member(), same, TENANT);
    assertEquals(DONE, scene.outcome(alice, gift));
    assertEquals(BEYOND, scene.outcome(alice, put(role, List.of()), gift));
  }

  @Test
  void anInclusionGivesAllThatIsIncluded() {
    String inner = scene.role(allow("document:edit"));
    String middle = scene.role();
    String outer = scene.role(allow("document:read"));
    scene.say(put(middle, List.of(inner)));
    scene.say(giving(scene.member(), outer, ON_UI));
    RolePut including = put(outer, List.of(middle), allow("document:read"));
    assertEquals(BEYOND, scene.outcome(reader, including));
    assertEquals(DONE, scene.outcome(editor, including));
    scene.say(including);
    RolePut more = put(inner, List.of(), allow("document:edit"), allow("document:share"));
    assertEquals(BEYOND, scene.outcome(editor, more));
  }

  @Test
  void aConditionThatFallsAwayWidens() {
    String role = scene.role(allow("document:edit", IN_SALES));
    scene.say(giving(scene.member(), role, ON_UI));
    RolePut always = put(role, List.of(), allow("document:edit"));
    assertEquals(BEYOND, scene.outcome(reader, always));
    assertEquals(DONE, scene.outcome(editor, always));
  }

  @Test
  void theEndOfADenyGivesWhatItDenied() {
    UserId bob = scene.allowed(ON_DESIGN, "*:*");
    scene.say(giving(bob, scene.role(deny("document:edit")), ON_UI));
    GrantRevoked end =
        scene.rows().grantsTo(Subject.of(bob)).stream()
            .filter(grant -> grant.on().equals(ON_UI))
            .map(grant -> new GrantRevoked(grant.id()))
            .findAny()
            .orElseThrow();
    assertEquals(BEYOND, scene.outcome(reader, end));
    assertEquals(BEYOND, scene.outcome(bob, end));
    UserId all = scene.allowed(ON_DESIGN, "*:*");
    assertEquals(DONE, scene.outcome(all, end));
    assertEquals(DONE, scene.outcome(editor, end), "a deny is nothing that one holds");
  }

  @Test
  void aDenyThatDeniesLessGivesTheRest() {
    String role = scene.role(deny("document:*"));
    UserId bob = scene.allowed(ON_UI, "document:share");
    scene.say(giving(bob, role, ON_UI));
    assertEquals(BEYOND, scene.outcome(editor, put(role, List.of(), deny("document:edit"))));
    assertEquals(DONE, scene.outcome(reader, put(role, List.of(), deny("*:*"))));
  }

  @Test
  void anAttributeIsCoveredByWhateverReadsIt() {
    UserId bob = scene.holding(scene.role(allow("document:edit", IN_SALES)), ON_UI);
    MemberAttributesChanged department =
        new MemberAttributesChanged(bob, Map.of("department", new Value.Text("sales")));
    assertEquals(BEYOND, scene.outcome(reader, department));
    assertEquals(BEYOND, scene.outcome(scene.member(), department));
    assertEquals(DONE, scene.outcome(bob, department), "who holds under the identical condition");
    assertEquals(DONE, scene.outcome(editor, department));
    MemberAttributesChanged age =
        new MemberAttributesChanged(bob, Map.of("age", new Value.Flag(true)));
    assertEquals(DONE, scene.outcome(reader, age));
    scene.say(department);
    assertEquals(BEYOND, scene.outcome(reader, age), "one that goes is changed as well");
  }

  @Test
  void anAttributeThatADenyReadsIsCoveredAsItsEnd() {
    String role =
        scene.role(
            allow("document:edit"), new RoleEntry("document", "edit", Effect.DENY, IN_SALES));
    UserId bob = scene.holding(role, ON_UI);
    MemberAttributesChanged law =
        new MemberAttributesChanged(bob, Map.of("department", new Value.Text("law")));
    assertEquals(BEYOND, scene.outcome(reader, law));
    assertEquals(DONE, scene.outcome(editor, law));
  }

  @Test
  void aMoveGivesTheWorkspaceToThoseAboveIt() {
    scene.holding("bw.workspace_editor", ON_SALES);
    WorkspaceMoved move = new WorkspaceMoved(UI, SALES);
    assertEquals(BEYOND, scene.outcome(scene.holding("bw.workspace_admin", ON_SALES), move));
    assertEquals(DONE, scene.outcome(scene.holding("bw.workspace_admin", ON_UI), move));
    assertEquals(DONE, scene.outcome(scene.holding("bw.owner", TENANT), move));
  }

  @Test
  void aMoveTakesTheWorkspaceFromThoseAboveIt() {
    WorkspaceMoved up = new WorkspaceMoved(UI, null);
    UserId onUi = scene.holding("bw.workspace_admin", ON_UI);
    assertEquals(DONE, scene.outcome(onUi, up));
    UserId onDesign = scene.holding("bw.workspace_admin", ON_DESIGN);
    assertEquals(ABOVE, scene.outcome(onUi, up));
    assertEquals(
        DONE, scene.outcome(scene.allowed(ON_DESIGN, "*:*"), new WorkspaceMoved(SALES, null)));
    assertEquals(DONE, scene.outcome(onDesign, up));
  }

  @Test
  void aMoveOutOfADenyEndsIt() {
    UserId bob = scene.allowed(TENANT, "document:share");
    scene.say(giving(bob, scene.role(deny("document:share")), ON_DESIGN));
    WorkspaceMoved up = new WorkspaceMoved(UI, null);
    assertEquals(BEYOND, scene.outcome(editor, up));
    assertEquals(BEYOND, scene.outcome(bob, up));
    assertEquals(DONE, scene.outcome(scene.allowed(ON_UI, "document:share"), up));
  }

  @Test
  void aRestoredWorkspaceIsGivenBackToAllWhoReachIt() {
    UserId viewer = scene.holding("bw.workspace_viewer", ON_UI);
    scene.say(giving(scene.member(), scene.role(allow("document:edit")), ON_42));
    WorkspaceArchived archive = new WorkspaceArchived(DESIGN, true);
    assertEquals(DONE, scene.outcome(viewer, archive), "it takes no holdings");
    scene.say(archive);
    WorkspaceArchived restore = new WorkspaceArchived(DESIGN, false);
    assertEquals(BEYOND, scene.outcome(viewer, restore));
    assertEquals(BEYOND, scene.outcome(scene.holding("bw.workspace_editor", ON_UI), restore));
    assertEquals(DONE, scene.outcome(scene.holding("bw.workspace_editor", ON_DESIGN), restore));
  }

  @Test
  void aNewWorkspaceGivesNothingThatAnyoneHad() {
    WorkspaceId fresh = WorkspaceId.random();
    assertEquals(
        DONE,
        scene.outcome(
            scene.member(), new WorkspaceCreated(fresh, UI, "fresh", new Personal("Fresh"))));
  }

  @Test
  void aGrantThatIsRenewedIsGivenAnew() {
    UserId bob = scene.member();
    GrantAdded grant = giving(bob, scene.role(allow("document:edit")), ON_UI, SOON);
    scene.say(grant);
    GrantAdded renewed =
        new GrantAdded(
            new Grant(grant.grant().id(), Subject.of(bob), grant.grant().role(), ON_UI, LATER));
    assertEquals(BEYOND, scene.outcome(reader, renewed));
    assertEquals(DONE, scene.outcome(editor, renewed));
  }

  @Test
  void whatIsSaidElsewhereIsNoGift() {
    UserId bob = scene.holding("bw.owner", TENANT);
    assertEquals(
        DONE,
        scene.outcome(
            scene.member(),
            new MemberSignInChanged(bob, new SignIn(false, true)),
            new TenantPlanChanged("pro")));
  }
}
