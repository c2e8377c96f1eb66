package dev.bailiwick.authorization.cover;

import static dev.bailiwick.authorization.Outcome.DONE;
import static dev.bailiwick.authorization.cover.Scene.LATER;
import static dev.bailiwick.authorization.cover.Scene.ON_DESIGN;
import static dev.bailiwick.authorization.cover.Scene.ON_UI;
import static dev.bailiwick.authorization.cover.Scene.SOON;
import static dev.bailiwick.authorization.cover.Scene.TENANT;
import static dev.bailiwick.authorization.cover.Scene.allow;
import static dev.bailiwick.authorization.cover.Scene.deny;
import static dev.bailiwick.authorization.cover.Scene.giving;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.GrantRevoked;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.KeyAdded;
import dev.bailiwick.authorization.policy.PolicyChange.KeyRevoked;
import dev.bailiwick.authorization.policy.PolicyChange.MemberExpiryChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.policy.PolicyChange.SubjectAttributesChanged;
import dev.bailiwick.authorization.role.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From whom one may take, and what. */
@Tag("security-30")
class TakingTest {

  private static final String ABOVE = "above_own_holdings";

  private final Scene scene = new Scene();
  private final UserId owner = scene.holding("bw.owner", TENANT);
  private final UserId head = scene.holding("bw.workspace_admin", ON_DESIGN);
  private final UserId editor = scene.holding("bw.workspace_editor", ON_UI);

  @Test
  void whoHoldsLessThanOneselfIsTakenFrom() {
    assertEquals(DONE, scene.outcome(head, new GrantRevoked(scene.grantOf(editor))));
    assertEquals(ABOVE, scene.outcome(editor, new GrantRevoked(scene.grantOf(head))));
  }

  /** All that they hold counts, not just what would be taken; even where they keep the like. */
  @Test
  void whoHoldsMoreKeepsTheLittleThingsToo() {
    scene.say(giving(owner, "bw.workspace_viewer", ON_UI));
    scene.rows().grantsTo(Subject.of(owner)).stream()
        .filter(grant -> grant.on().equals(ON_UI))
        .forEach(
            grant -> {
              assertEquals(ABOVE, scene.outcome(head, new GrantRevoked(grant.id())));
              assertEquals(DONE, scene.outcome(owner, new GrantRevoked(grant.id())));
            });
  }

  @Test
  void anyoneTakesFromThemself() {
    UserId poor = scene.holding("bw.guest", TENANT);
    scene.say(giving(poor, scene.role(allow("*:*"), deny("document:share")), TENANT));
    assertEquals(DONE, scene.outcome(poor, new GrantRevoked(scene.grantOf(poor))));
    assertEquals(DONE, scene.outcome(poor, new MemberStatusChanged(poor, MemberStatus.REMOVED)));
  }

  @Test
  void twoOwnersMayChangeEachOther() {
    UserId other = scene.holding("bw.owner", TENANT);
    assertEquals(DONE, scene.outcome(owner, new GrantRevoked(scene.grantOf(other))));
    assertEquals(DONE, scene.outcome(other, new MemberStatusChanged(owner, MemberStatus.DISABLED)));
  }

  @ParameterizedTest
  @EnumSource(
      value = MemberStatus.class,
      names = {"DISABLED", "REMOVED"})
  void membershipIsTakenOnlyFromBelow(MemberStatus status) {
    assertEquals(DONE, scene.outcome(head, new MemberStatusChanged(editor, status)));
    assertEquals(ABOVE, scene.outcome(editor, new MemberStatusChanged(head, status)));
  }

  @Test
  void whoeverEnablesSomeoneCoversThem() {
    scene.say(new MemberStatusChanged(editor, MemberStatus.DISABLED));
    scene.say(new MemberStatusChanged(owner, MemberStatus.DISABLED));
    assertEquals(DONE, scene.outcome(head, new MemberStatusChanged(editor, MemberStatus.ACTIVE)));
    assertEquals(ABOVE, scene.outcome(head, new MemberStatusChanged(owner, MemberStatus.ACTIVE)));
  }

  @Test
  void theEndOfAStayIsTheEndOfItsGrants() {
    assertEquals(ABOVE, scene.outcome(editor, new MemberExpiryChanged(head, LATER)));
    assertEquals(DONE, scene.outcome(head, new MemberExpiryChanged(editor, LATER)));
    scene.say(new MemberExpiryChanged(editor, SOON), new MemberExpiryChanged(head, SOON));
    assertEquals(
        "beyond_own_holdings", scene.outcome(head, new MemberExpiryChanged(editor, LATER)));
    assertEquals(DONE, scene.outcome(owner, new MemberExpiryChanged(editor, LATER)));
  }

  @Test
  void aPlaceInAGroupIsTakenOnlyFromBelow() {
    GroupId group = scene.group(editor, owner);
    assertEquals(DONE, scene.outcome(head, new GroupMemberRemoved(group, editor)));
    assertEquals(ABOVE, scene.outcome(head, new GroupMemberRemoved(group, owner)));
  }

  @Test
  void whatAGroupLosesItsMembersLose() {
    GroupId group = scene.group(owner);
    scene.say(giving(Subject.of(group), "bw.workspace_viewer", ON_UI, null, null));
    scene.rows().grantsTo(Subject.of(group)).stream()
        .map(grant -> scene.outcome(head, new GrantRevoked(grant.id())))
        .forEach(outcome -> assertEquals(ABOVE, outcome));
  }

  @Test
  void anEntryOfARoleIsTakenFromAllWhoHoldIt() {
    String reader = scene.role(allow("document:read"), allow("document:edit"));
    scene.say(giving(editor, reader, ON_UI));
    RolePut less = new RolePut(Role.custom(reader, List.of(allow("document:read")), List.of()));
    assertEquals(DONE, scene.outcome(head, less));
    scene.say(giving(owner, reader, ON_UI));
    assertEquals(ABOVE, scene.outcome(head, less));
    assertEquals(DONE, scene.outcome(owner, less));
  }

  @Test
  void aDenyTakesFromWhoeverHoldsWhatItDenies() {
    String noShare = scene.role(deny("document:share"));
    assertEquals(DONE, scene.outcome(head, giving(editor, noShare, ON_UI)));
    assertEquals(ABOVE, scene.outcome(head, giving(owner, noShare, ON_UI)));
    UserId guest = scene.holding("bw.guest", TENANT);
    assertEquals(DONE, scene.outcome(head, giving(guest, noShare, ON_UI)));
  }

  @Test
  void anApplicationIsInTheHandsOfThoseWhoCoverIt() {
    ApplicationId shop = scene.application("bw.workspace_editor", ON_UI);
    scene.say(new KeyAdded(shop, "p", "hash"));
    for (UserId by : List.of(head, owner)) {
      assertEquals(DONE, scene.outcome(by, new KeyAdded(shop, "q", "hash")));
      assertEquals(DONE, scene.outcome(by, new KeyRevoked(shop, "p")));
      assertEquals(DONE, scene.outcome(by, new SubjectAttributesChanged(shop, Set.of("age"))));
    }
    UserId viewer = scene.holding("bw.workspace_viewer", ON_UI);
    assertEquals(ABOVE, scene.outcome(viewer, new KeyAdded(shop, "q", "hash")));
    assertEquals(ABOVE, scene.outcome(viewer, new KeyRevoked(shop, "p")));
    assertEquals(ABOVE, scene.outcome(viewer, new SubjectAttributesChanged(shop, Set.of("age"))));
    assertEquals(ABOVE, scene.outcome(viewer, new ApplicationRemoved(shop)));
  }
}
