package dev.bailiwick.authorization.role.usecase;

import static dev.bailiwick.authorization.Outcome.DONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.history.AsOf;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import dev.bailiwick.authorization.role.usecase.RoleDirectory.Listed;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roles of a tenant's own: who makes them, what they may be called, and when they can end. */
class RolesTest {

  private static final AsOf NOW = new AsOf.Now();

  private final Ground ground = new Ground();
  private final Acme acme = Acme.on(ground);
  private final PutRole put = new PutRole(ground.policy());
  private final RemoveRole remove = new RemoveRole(ground.policy());
  private final RoleDirectory directory =
      new RoleDirectory(ground.reads(), ground.snapshots(), ground.history());

  private static Role reader(String name, String... includes) {
    return Role.custom(name, List.of(new RoleEntry("document", "read")), List.of(includes));
  }

  private Changed<Role> puts(Role role) {
    return put.put(acme.owner(), acme.tenant(), role);
  }

  private String puts(Caller by, Role role) {
    return Outcome.of(() -> put.put(by, acme.tenant(), role));
  }

  private String removes(Caller by, String role) {
    return Outcome.of(() -> remove.remove(by, acme.tenant(), role));
  }

  private List<Listed> listed() {
    return directory.list(acme.owner(), acme.tenant(), NOW, new Page.Request(null, 200)).items();
  }

  @Test
  void aRoleBeginsSaysSomethingElseAndEnds() {
    long first = puts(reader("auditor")).policyVersion();
    assertEquals(List.of(new Listed(reader("auditor"), true)), ownListed());
    Role more = Role.custom("auditor", List.of(new RoleEntry("document", "share")), List.of());
    assertEquals(first + 1, puts(more).policyVersion());
    assertEquals(
        new Listed(more, true), directory.get(acme.owner(), acme.tenant(), "auditor", NOW));
    assertEquals(DONE, removes(acme.owner(), "auditor"));
    assertEquals(List.of(), ownListed());
    assertEquals("not_found", removes(acme.owner(), "auditor"));
  }

  private List<Listed> ownListed() {
    return listed().stream().filter(Listed::own).toList();
  }

  @Test
  void sayingTheSameAgainIsNoVersion() {
    long version = puts(reader("auditor", "bw.member")).policyVersion();
    assertEquals(version, puts(reader("auditor", "bw.member")).policyVersion());
  }

  @Test
  void theListHasTheBuiltInRolesToo() {
    puts(reader("auditor"));
    List<String> names = listed().stream().map(listed -> listed.role().name()).toList();
    assertTrue(names.contains("bw.owner"));
    assertTrue(names.contains("auditor"));
    assertEquals(names.stream().sorted().toList(), names);
    assertFalse(directory.get(acme.owner(), acme.tenant(), "bw.owner", NOW).own());
  }

  @ParameterizedTest
  @CsvSource({
    "owner,  tenant, done",
    "admin,  tenant, done",
    "member, tenant, forbidden",
    "workspace_admin, design, forbidden",
  })
  void whoMakesChangesAndEndsRoles(String held, String on, String outcome) {
    Person someone = acme.holding("bw." + held, on);
    assertEquals(outcome, puts(someone, reader("new")));
    puts(reader("known"));
    assertEquals(outcome, puts(someone, reader("known", "bw.member")));
    assertEquals(outcome, removes(someone, "known"));
    assertEquals("not_found", puts(ground.someone(), reader("known")));
  }

  @Test
  void whoMayMakeRolesMayNotChangeThem() {
    puts(
        Role.custom(
            "maker",
            List.of(new RoleEntry("bw.role", "create"), new RoleEntry("bw.role", "delete")),
            List.of()));
    Person maker = acme.holding("maker", "tenant");
    assertEquals(DONE, puts(maker, reader("new")));
    assertEquals("forbidden", puts(maker, reader("new", "bw.member")));
    assertEquals(DONE, removes(maker, "new"));
  }

  @Test
  void aChangeThatGivesMoreThanItsMakerHoldsIsRefused() {
    puts(
        Role.custom(
            "changer",
            List.of(new RoleEntry("bw.role", "change"), new RoleEntry("document", "read")),
            List.of()));
    puts(reader("auditor"));
    acme.holding("auditor", "tenant");
    Person changer = acme.holding("changer", "tenant");
    Role more =
        Role.custom(
            "auditor",
            List.of(new RoleEntry("document", "read"), new RoleEntry("document", "edit")),
            List.of());
    assertEquals("beyond_own_holdings", puts(changer, more));
    assertEquals(DONE, puts(acme.owner(), more));
  }

  @ParameterizedTest
  @CsvSource({"bw.mine", "Auditor", "''", "audit or", "bw.owner"})
  void aBadNameIsRefused(String name) {
    Refusal refused = assertThrows(Refusal.class, () -> puts(reader(name)));
    assertEquals("name", refused.field());
  }

  @Test
  void aRoleThatIsGrantedStays() {
    puts(reader("auditor"));
    Person bob = acme.member();
    var grant = acme.give(bob, "auditor", "tenant").value().id();
    Refusal refused =
        assertThrows(Refusal.class, () -> remove.remove(acme.owner(), acme.tenant(), "auditor"));
    assertEquals("in_use", refused.code());
    assertTrue(refused.message().contains(grant.toString()));
    ground.take(acme.owner(), acme.tenant(), grant);
    assertEquals(DONE, removes(acme.owner(), "auditor"));
  }

  @Test
  void aRoleThatIsIncludedStays() {
    puts(reader("auditor"));
    puts(reader("chief", "auditor"));
    assertEquals("in_use", removes(acme.owner(), "auditor"));
    assertEquals(DONE, removes(acme.owner(), "chief"));
    assertEquals(DONE, removes(acme.owner(), "auditor"));
  }

  @Test
  void whatComesWithTheInstallationStays() {
    assertEquals("not_own", removes(acme.owner(), "bw.guest"));
  }

  @Test
  void limitsAreNamed() {
    Role wide =
        Role.custom(
            "wide",
            List.of(new RoleEntry("document", "read")),
            IntStream.range(0, 101).mapToObj(i -> "r" + i).toList());
    Refusal refused = assertThrows(Refusal.class, () -> puts(wide));
    assertEquals("includes", refused.field());
    assertTrue(refused.message().contains("100"));
  }
}
