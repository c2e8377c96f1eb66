package dev.bailiwick.authorization.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.decision.Decision.Carrier;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What grants, roles, denies and conditions come to. */
class RulesTest {

  private static final String FALSE = "{'equals':[{'value':1},{'value':2}]}";
  private static final String TRUE = "{'equals':[{'value':1},{'value':1.0}]}";
  private static final String UNKNOWN = "{'equals':[{'value':1},{'attribute':'context.none'}]}";
  private static final Instant PAST = World.NOW;
  private static final Instant LATER = World.NOW.plusNanos(1000);

  private final World world = new World();
  private final Subject alice = Subject.of(world.alice);

  private void give(String role, @Nullable Instant until, @Nullable String condition) {
    world.give(alice, role, new Scope.OnTenant(), until, condition);
  }

  private Carrier carrier(String permission) {
    AccessRequest request = world.request("user", world.alice.toString(), permission, world.ui);
    return Decisions.carrier(world.policy(), request);
  }

  @Test
  void anyDenyWinsWhereverItComesFrom() {
    world.role("no", "!document:edit").role("also_no", List.of(), List.of("no"));
    world.give("bw.owner");
    assertEquals("granted", world.asked("document:edit", world.ui));
    world.give("also_no", world.design);
    assertEquals("denied", world.asked("document:edit", world.ui));
    assertEquals("granted", world.asked("document:read", world.ui));
    assertEquals("granted", world.asked("document:edit", world.sales));
  }

  @Test
  void aDenyThroughAGroupWins() {
    world.role("no", "!*:*").give("bw.admin");
    world.give(Subject.of(world.team), "no", new Scope.OnTenant(), null, null);
    assertEquals("granted", world.asked("document:edit", world.ui));
    world.say(new GroupMemberAdded(world.team, world.alice));
    assertEquals("denied", world.asked("document:edit", world.ui));
    assertEquals("granted", world.asked("bw.tenant:read"));
    world.say(new GroupMemberRemoved(world.team, world.alice));
    assertEquals("granted", world.asked("document:edit", world.ui));
  }

  @Test
  void aDenyThatHasExpiredDeniesNothing() {
    world.role("no", "!document:edit").give("bw.admin");
    give("no", PAST, null);
    assertEquals("granted", world.asked("document:edit", world.ui));
    give("no", LATER, null);
    assertEquals("denied", world.asked("document:edit", world.ui));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        TRUE + "    |" + TRUE + "    | granted           | denied",
        TRUE + "    |" + FALSE + "   | condition_not_met | granted",
        TRUE + "    |" + UNKNOWN + " | condition_not_met | denied",
        FALSE + "   |" + TRUE + "    | condition_not_met | granted",
        UNKNOWN + " |" + TRUE + "    | condition_not_met | denied",
        UNKNOWN + " |" + FALSE + "   | condition_not_met | granted",
        UNKNOWN + " |" + UNKNOWN + " | condition_not_met | denied",
        FALSE + "   |" + UNKNOWN + " | condition_not_met | granted"
      })
  void whatIsUnknownNeitherAllowsNorKeepsFromDenying(
      String ofGrant, String ofEntry, String allow, String deny) {
    world.role("maybe", "document:read", ofEntry);
    give("maybe", null, ofGrant);
    assertEquals(allow, world.asked("document:read", world.ui));
    World denying = new World();
    denying.role("no", "!document:read", ofEntry).give("bw.admin");
    denying.give(Subject.of(denying.alice), "no", new Scope.OnTenant(), null, ofGrant);
    assertEquals(deny, denying.asked("document:read", denying.ui));
  }

  @ParameterizedTest
  @CsvSource({"TRUE, granted", "FALSE, condition_not_met", "UNKNOWN, condition_not_met"})
  void theConditionOfAGrantHoldsForAllOfItsRole(String truth, String told) {
    String condition =
        switch (truth) {
          case "TRUE" -> TRUE;
          case "FALSE" -> FALSE;
          default -> UNKNOWN;
        };
    give("bw.workspace_viewer", null, condition);
    assertEquals(told, world.asked("document:read", world.ui));
    assertEquals("not_granted", world.asked("document:edit", world.ui));
  }

  @Test
  void whatWouldHavePermittedHadItNotExpiredIsToldAsExpired() {
    world
        .role("maybe", "document:read", FALSE)
        .role("twofold", List.of("document:read", "!document:read"), List.of());
    give("maybe", PAST, null);
    give("bw.workspace_viewer", PAST, FALSE);
    give("twofold", PAST, null);
    assertEquals("not_granted", world.asked("document:read", world.ui));
    give("maybe", null, null);
    assertEquals("condition_not_met", world.asked("document:read", world.ui));
    give("bw.workspace_viewer", PAST, TRUE);
    assertEquals("grant_expired", world.asked("document:read", world.ui));
    give("maybe", null, null);
    assertEquals("grant_expired", world.asked("document:read", world.ui));
    give("bw.workspace_viewer", LATER, null);
    assertEquals("granted", world.asked("document:read", world.ui));
  }

  @Test
  void aGrantOnAResourceReachesThatOneAlone() {
    Scope one = new Scope.OnResource(new Reference("document", "42"));
    Scope other = new Scope.OnResource(new Reference("document", "43"));
    Scope otherType = new Scope.OnResource(new Reference("invoice", "42"));
    world.give(alice, "bw.workspace_editor", other, null, null);
    world.give(alice, "bw.workspace_editor", otherType, null, null);
    assertEquals("not_granted", world.asked("document:edit", world.ui));
    assertEquals("granted", world.asked("invoice:pay"));
    world.give(alice, "bw.workspace_editor", one, null, null);
    assertEquals("granted", world.asked("document:edit", world.ui));
  }

  @Test
  void aProductsRoleIsThereInEveryTenantWithWhatItIncludes() {
    world.role("mine", List.of("document:read"), List.of("seller"));
    world.give("mine");
    assertEquals("granted", world.asked("invoice:pay"));
    assertEquals("granted", world.asked("document:read", world.ui));
    assertEquals("not_granted", world.asked("invoice:read"));
  }

  @Test
  void aRoleThatSaysNothingGivesNothing() {
    world.role("empty").give("empty");
    assertEquals("not_granted", world.asked("document:read", world.ui));
  }

  @Test
  void theFirstGrantByItsIdCarriesAndItsPlainEntryBeforeItsConditionalOnes() {
    List<RoleEntry> entries =
        List.of(
            World.entry("document:read", World.condition(FALSE)),
            World.entry("document:read", World.condition(TRUE)),
            World.entry("document:*", null),
            World.entry("*:read", null));
    world.say(new RolePut(Role.custom("many", entries, List.of())));
    world.say(new RolePut(Role.custom("few", entries.subList(0, 2), List.of())));
    world.give(World.grantId(3), alice, "bw.admin", new Scope.OnTenant(), null, null);
    assertEquals(new Carrier(World.grantId(3), "bw.admin", "*:*"), carrier("document:read"));
    world.give(World.grantId(2), alice, "many", new Scope.OnTenant(), null, null);
    assertEquals(new Carrier(World.grantId(2), "many", "document:*"), carrier("document:read"));
    world.give(World.grantId(1), alice, "few", new Scope.OnTenant(), null, null);
    assertEquals(new Carrier(World.grantId(1), "few", "document:read"), carrier("document:read"));
    assertEquals(new Carrier(World.grantId(2), "many", "document:*"), carrier("document:edit"));
  }

  @Test
  void aPolicyThatNamesWhatIsNotThereIsNone() {
    Subject nobody = Subject.of(UserId.random());
    Subject noGroup = Subject.of(GroupId.random());
    Scope tenant = new Scope.OnTenant();
    World a = new World().give(nobody, "bw.member", tenant, null, null);
    World b = new World().give(noGroup, "bw.member", tenant, null, null);
    World c = new World().give("no_such_role");
    World d = new World().role("broken", List.of(), List.of("no_such_role")).give("broken");
    for (World broken : List.of(a, b, c, d)) {
      assertThrows(IllegalStateException.class, broken::policy);
    }
  }
}
