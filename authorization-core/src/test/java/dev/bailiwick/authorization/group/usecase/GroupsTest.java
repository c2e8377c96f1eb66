package dev.bailiwick.authorization.group.usecase;

import static dev.bailiwick.authorization.Outcome.DONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.DisplayName;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.history.AsOf;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.policy.PolicyRows;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups and the places in them: a place is worth what the group holds. */
class GroupsTest {

  private static final AsOf NOW = new AsOf.Now();

  private final Ground ground = new Ground();
  private final Acme acme = Acme.on(ground);
  private final CreateGroup create = new CreateGroup(ground.policy());
  private final RenameGroup rename = new RenameGroup(ground.policy());
  private final RemoveGroup remove = new RemoveGroup(ground.policy());
  private final AddToGroup add = new AddToGroup(ground.policy());
  private final RemoveFromGroup removeFrom = new RemoveFromGroup(ground.policy());
  private final GroupDirectory directory = new GroupDirectory(ground.reads(), ground.history());

  private GroupId group(String name) {
    return create.create(acme.owner(), acme.tenant(), new DisplayName(name)).value().id();
  }

  private String adds(Caller by, GroupId group, String member) {
    return Outcome.of(() -> add.add(by, acme.tenant(), group, member));
  }

  private PolicyRows rows() {
    return ground.ports().rows(acme.tenant());
  }

  private void give(GroupId group, String role, String on) {
    ground.give(acme.owner(), acme.tenant(), Subject.of(group), role, acme.scope(on));
  }

  @Test
  void aGroupBeginsIsRenamedAndEndsWithItsGrants() {
    GroupId finance = group("Finance");
    give(finance, "bw.workspace_viewer", "design");
    rename.rename(acme.owner(), acme.tenant(), finance, new DisplayName("Money"));
    assertEquals(
        new Group(finance, "Money", Set.of()),
        directory.get(acme.owner(), acme.tenant(), finance, NOW));
    long version = rows().version();
    assertEquals(version + 1, remove.remove(acme.owner(), acme.tenant(), finance).policyVersion());
    assertFalse(rows().groups().containsKey(finance));
    assertEquals(List.of(), rows().grantsTo(Subject.of(finance)));
    assertEquals(
        "not_found", Outcome.of(() -> remove.remove(acme.owner(), acme.tenant(), finance)));
  }

  @Test
  void namesAreUnlikeEachOther() {
    GroupId finance = group("Finance");
    group("Sales");
    assertEquals("name_taken", Outcome.of(() -> group("Finance")));
    assertEquals("name_taken", renames(finance, "Sales"));
    long version = rows().version();
    assertEquals(DONE, renames(finance, "Finance"));
    assertEquals(version, rows().version());
  }

  private String renames(GroupId group, String name) {
    return Outcome.of(
        () -> rename.rename(acme.owner(), acme.tenant(), group, new DisplayName(name)));
  }

  @Test
  void aMemberComesAndGoesByEitherId() {
    GroupId finance = group("Finance");
    UserId rick = ground.ports().newUser();
    acme.change(new MemberAdded(rick, new Personal("rick@example.com")));
    Person bob = acme.member();
    assertEquals(DONE, adds(acme.owner(), finance, "rick@example.com"));
    assertEquals(DONE, adds(acme.owner(), finance, bob.user().toString()));
    long version = rows().version();
    assertEquals(DONE, adds(acme.owner(), finance, rick.toString()), "twice is once");
    assertEquals(version, rows().version());
    assertEquals(Set.of(rick, bob.user()), Set.copyOf(members(finance)));
    removeFrom.remove(acme.owner(), acme.tenant(), finance, "rick@example.com");
    assertEquals(List.of(bob.user()), members(finance));
  }

  private List<UserId> members(GroupId group) {
    return directory
        .members(acme.owner(), acme.tenant(), group, NOW, new Page.Request(null, 10))
        .items()
        .stream()
        .map(Member::id)
        .toList();
  }

  @Test
  void onlyAMemberHasAPlace() {
    GroupId finance = group("Finance");
    Person gone = acme.member();
    acme.change(new MemberStatusChanged(gone.user(), MemberStatus.REMOVED));
    assertEquals("not_found", adds(acme.owner(), finance, gone.user().toString()));
    assertEquals("not_found", adds(acme.owner(), finance, ground.someone().user().toString()));
    assertEquals("not_found", adds(acme.owner(), finance, "nobody@example.com"));
    assertEquals("not_found", adds(acme.owner(), GroupId.random(), acme.owner().user().toString()));
  }

  @Test
  void nobodyGivesAPlaceThatIsWorthMoreThanTheyHold() {
    GroupId owners = group("Owners");
    give(owners, "bw.owner", "tenant");
    String bob = acme.member().user().toString();
    Person admin = acme.holding("bw.admin", "tenant");
    assertEquals("beyond_own_holdings", adds(admin, owners, bob));
    assertEquals(DONE, adds(acme.owner(), owners, bob));
    assertEquals(
        "above_own_holdings",
        Outcome.of(() -> removeFrom.remove(admin, acme.tenant(), owners, bob)));
    assertEquals(
        "above_own_holdings", Outcome.of(() -> remove.remove(admin, acme.tenant(), owners)));
    assertTrue(rows().groups().containsKey(owners));
  }

  @ParameterizedTest
  @CsvSource({
    "admin,  tenant, done",
    "member, tenant, forbidden",
    "workspace_admin, design, forbidden",
  })
  void whoKeepsGroups(String held, String on, String outcome) {
    GroupId finance = group("Finance");
    Person someone = acme.holding("bw." + held, on);
    String bob = acme.member().user().toString();
    assertEquals(
        outcome, Outcome.of(() -> create.create(someone, acme.tenant(), new DisplayName("New"))));
    assertEquals(outcome, adds(someone, finance, bob));
    assertEquals(outcome, Outcome.of(() -> directory.get(someone, acme.tenant(), finance, NOW)));
    assertEquals(outcome, Outcome.of(() -> remove.remove(someone, acme.tenant(), finance)));
  }

  @Test
  void theGroupsOfAnotherTenantAreAbsent() {
    Acme other = Acme.on(ground);
    GroupId finance = group("Finance");
    assertEquals(
        "not_found", Outcome.of(() -> directory.get(other.owner(), other.tenant(), finance, NOW)));
    assertEquals(
        "not_found",
        Outcome.of(
            () ->
                add.add(other.owner(), other.tenant(), finance, other.owner().user().toString())));
  }
}
