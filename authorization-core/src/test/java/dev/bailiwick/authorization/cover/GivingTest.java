package dev.bailiwick.authorization.cover;

import static dev.bailiwick.authorization.Outcome.DONE;
import static dev.bailiwick.authorization.cover.Scene.IN_LAW;
import static dev.bailiwick.authorization.cover.Scene.IN_SALES;
import static dev.bailiwick.authorization.cover.Scene.LATER;
import static dev.bailiwick.authorization.cover.Scene.NOW;
import static dev.bailiwick.authorization.cover.Scene.ON_42;
import static dev.bailiwick.authorization.cover.Scene.ON_DESIGN;
import static dev.bailiwick.authorization.cover.Scene.ON_SALES;
import static dev.bailiwick.authorization.cover.Scene.ON_UI;
import static dev.bailiwick.authorization.cover.Scene.SOON;
import static dev.bailiwick.authorization.cover.Scene.TENANT;
import static dev.bailiwick.authorization.cover.Scene.allow;
import static dev.bailiwick.authorization.cover.Scene.deny;
import static dev.bailiwick.authorization.cover.Scene.giving;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.Documents;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberAdded;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.role.RoleEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What grants and group places may give. */
@Tag("security-29")
class GivingTest {

  private static final String BEYOND = "beyond_own_holdings";

  private final Scene scene = new Scene();
  private final UserId bob = scene.member();

  private String gives(UserId by, Scope on, RoleEntry... entries) {
    return scene.outcome(by, giving(bob, scene.role(entries), on));
  }

  @ParameterizedTest
  @CsvSource({
    "document:read, document:read, done",
    "document:*, document:read, done",
    "*:read, document:read, done",
    "*:*, document:*, done",
    "document:read, document:edit, beyond_own_holdings",
    "document:read, document:*, beyond_own_holdings",
    "document:*, *:*, beyond_own_holdings",
    "*:read, *:*, beyond_own_holdings",
    "*:*, bw.grant:read, beyond_own_holdings",
    "bw.grant:read, bw.grant:read, done",
  })
  void aWildcardIsGivenOnlyByOneAsWide(String held, String given, String outcome) {
    UserId alice = scene.allowed(TENANT, held);
    assertEquals(outcome, gives(alice, TENANT, allow(given)));
  }

  /** Types and actions that come later would be among what the wildcard gives. */
  @Test
  void everyActionThereIsMakesNoWildcard() {
    UserId alice = scene.allowed(TENANT, "document:read", "document:edit", "document:share");
    assertEquals(BEYOND, gives(alice, TENANT, allow("document:*")));
  }

  @Test
  void whatIsGivenReachesNoFurtherThanTheGiver() {
    UserId alice = scene.allowed(ON_DESIGN, "document:read");
    assertEquals(DONE, gives(alice, ON_DESIGN, allow("document:read")));
    assertEquals(DONE, gives(alice, ON_UI, allow("document:read")));
    assertEquals(BEYOND, gives(alice, ON_SALES, allow("document:read")));
    assertEquals(BEYOND, gives(alice, TENANT, allow("document:read")));
    assertEquals(BEYOND, gives(alice, ON_42, allow("document:read")));
    UserId carol = scene.allowed(ON_42, "document:read");
    assertEquals(DONE, gives(carol, ON_42, allow("document:read")));
  }

  @Test
  void whatIsGivenEndsNoLaterThanTheGivers() {
    UserId alice = scene.member();
    scene.say(giving(alice, "bw.workspace_viewer", ON_UI, LATER));
    assertEquals(DONE, scene.outcome(alice, giving(bob, "bw.workspace_viewer", ON_UI, LATER)));
    assertEquals(DONE, scene.outcome(alice, giving(bob, "bw.workspace_viewer", ON_UI, SOON)));
    GrantAdded longer = giving(bob, "bw.workspace_viewer", ON_UI, LATER.plusMillis(1));
    assertEquals(BEYOND, scene.outcome(alice, longer));
    assertEquals(BEYOND, scene.outcome(alice, giving(bob, "bw.workspace_viewer", ON_UI)));
  }

  @Test
  void whatHasEndedGivesNothingAndIsNothing() {
    UserId alice = scene.member();
    scene.say(giving(alice, "bw.workspace_viewer", ON_UI, NOW));
    assertEquals(BEYOND, scene.outcome(alice, giving(bob, "bw.workspace_viewer", ON_UI, SOON)));
    assertEquals(DONE, scene.outcome(alice, giving(bob, "bw.workspace_viewer", ON_UI, NOW)));
  }

  @Test
  void aConditionIsPassedOnAsItIs() {
    UserId alice = scene.holding(scene.role(allow("document:read", IN_SALES)), TENANT);
    assertEquals(DONE, gives(alice, TENANT, allow("document:read", IN_SALES)));
    assertEquals(BEYOND, gives(alice, TENANT, allow("document:read", IN_LAW)));
    assertEquals(BEYOND, gives(alice, TENANT, allow("document:read")));
    String plain = scene.role(allow("document:read"));
    Subject to = Subject.of(bob);
    assertEquals(DONE, scene.outcome(alice, giving(to, plain, TENANT, null, IN_SALES)));
    assertEquals(BEYOND, scene.outcome(alice, giving(to, plain, TENANT, null, IN_LAW)));
  }

  @Test
  void whoeverHoldsWithoutConditionGivesUnderAny() {
    UserId alice = scene.allowed(TENANT, "document:read");
    assertEquals(DONE, gives(alice, TENANT, allow("document:read", IN_SALES)));
  }

  @Test
  void whatIsHeldUnderADenyIsGivenOnlyWithThatDeny() {
    UserId alice = scene.holding(scene.role(allow("*:*"), deny("document:share")), ON_DESIGN);
    assertEquals(DONE, gives(alice, ON_DESIGN, allow("document:edit")));
    assertEquals(BEYOND, gives(alice, ON_DESIGN, allow("document:share")));
    assertEquals(BEYOND, gives(alice, ON_UI, allow("document:*")));
    assertEquals(DONE, gives(alice, ON_UI, allow("document:*"), deny("document:share")));
    assertEquals(DONE, gives(alice, ON_UI, allow("document:*"), deny("document:*")));
    assertEquals(BEYOND, gives(alice, ON_UI, allow("document:*"), deny("document:edit")));
  }

  /** The document may lie in the workspace where the giver is denied. */
  @Test
  void aDenyInAWorkspaceCountsForEverySingleResource() {
    UserId alice = scene.allowed(TENANT, "*:*");
    scene.say(giving(alice, scene.role(deny("document:share")), ON_SALES));
    assertEquals(BEYOND, gives(alice, ON_42, allow("document:share")));
    assertEquals(DONE, gives(alice, ON_42, allow("document:edit")));
    assertEquals(DONE, gives(alice, ON_UI, allow("document:share")));
    assertEquals(BEYOND, gives(alice, TENANT, allow("document:share")));
  }

  @Test
  void anOwnerGivesEverythingForAsLongAsTheyAreOne() {
    UserId owner = scene.holding("bw.owner", TENANT);
    scene.say(giving(owner, scene.role(deny("*:*")), TENANT));
    assertEquals(DONE, gives(owner, TENANT, allow("document:share")));
    UserId passing = scene.member();
    scene.say(giving(passing, "bw.owner", TENANT, LATER));
    assertEquals(BEYOND, gives(passing, TENANT, allow("document:share")));
    assertEquals(DONE, scene.outcome(passing, giving(bob, "bw.owner", TENANT, LATER)));
    UserId conditional = scene.member();
    scene.say(giving(Subject.of(conditional), "bw.owner", TENANT, null, IN_LAW));
    assertEquals(BEYOND, gives(conditional, TENANT, allow("document:share")));
  }

  /** It would be theirs still when what they hold now is taken from them. */
  @Test
  void whatSomeoneHoldsAlreadyIsGivenToThemAllTheSame() {
    UserId alice = scene.allowed(ON_UI, "document:read");
    UserId owner = scene.holding("bw.owner", TENANT);
    String editor = scene.role(allow("document:edit"));
    assertEquals(BEYOND, scene.outcome(alice, giving(owner, editor, ON_UI)));
    GroupId group = scene.group();
    scene.say(giving(Subject.of(group), editor, ON_UI, null, null));
    assertEquals(BEYOND, scene.outcome(alice, new GroupMemberAdded(group, owner)));
  }

  @Test
  void nobodyButAnOwnerMakesOne() {
    UserId admin = scene.holding("bw.admin", TENANT);
    assertEquals(BEYOND, scene.outcome(admin, giving(bob, "bw.owner", TENANT)));
    assertEquals(DONE, scene.outcome(admin, giving(bob, "bw.admin", TENANT)));
  }

  @Test
  void aGroupIsGivenNoMoreThanItsMembersWouldBe() {
    UserId alice = scene.allowed(ON_UI, "document:read");
    GroupId empty = scene.group();
    Subject to = Subject.of(empty);
    String reader = scene.role(allow("document:read"));
    assertEquals(DONE, scene.outcome(alice, giving(to, reader, ON_UI, null, null)));
    assertEquals(BEYOND, scene.outcome(alice, giving(to, reader, ON_SALES, null, null)));
  }

  @Test
  void aPlaceInAGroupGivesAllThatTheGroupHolds() {
    UserId alice = scene.allowed(ON_UI, "document:read");
    GroupId group = scene.group();
    assertEquals(DONE, scene.outcome(alice, new GroupMemberAdded(group, bob)));
    scene.say(giving(Subject.of(group), scene.role(allow("document:edit")), ON_UI, null, null));
    assertEquals(BEYOND, scene.outcome(alice, new GroupMemberAdded(group, bob)));
    assertEquals(BEYOND, scene.outcome(alice, new GroupMemberAdded(group, alice)));
    UserId editor = scene.allowed(ON_UI, "document:edit");
    assertEquals(DONE, scene.outcome(editor, new GroupMemberAdded(group, bob)));
  }

  @Test
  void holdingThroughAGroupIsHolding() {
    UserId alice = scene.member();
    GroupId group = scene.group(alice);
    scene.say(giving(Subject.of(group), "bw.workspace_editor", ON_UI, null, null));
    assertEquals(DONE, gives(alice, ON_UI, allow("document:edit")));
  }

  @Test
  void theRefusalNamesWhatIsMissing() {
    UserId alice = scene.allowed(ON_UI, "document:read");
    String reader = scene.role(allow("document:read"));
    PolicyRows after = scene.rows().with(giving(bob, reader, ON_42, SOON));
    Refusal refused =
        assertThrows(
            Refusal.class,
            () ->
                Cover.require(Documents.INSTALLATION, scene.rows(), after, Subject.of(alice), NOW));
    assertTrue(
        refused.message().contains("document:read on document 42 until " + SOON),
        refused.message());
  }
}
