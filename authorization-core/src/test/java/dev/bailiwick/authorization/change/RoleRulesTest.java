package dev.bailiwick.authorization.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.catalogue.Catalogue;
import dev.bailiwick.authorization.policy.Documents;
import dev.bailiwick.authorization.role.Effect;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit of what a role may say, named by its refusal. */
class RoleRulesTest {

  private static final TenantId TENANT = TenantId.random();
  private static final Catalogue CATALOGUE = Documents.INSTALLATION.catalogue(TENANT);

  private final Map<String, Role> roles = new HashMap<>(Documents.INSTALLATION.roles(TENANT));

  private static Role including(String name, String... included) {
    return Role.custom(name, List.of(), List.of(included));
  }

  private void require(Role role) {
    roles.put(role.name(), role);
    RoleRules.require(CATALOGUE, roles, role);
  }

  private String refusal(Role role) {
    return assertThrows(Refusal.class, () -> require(role)).message();
  }

  @ParameterizedTest
  @CsvSource({
    "document, read",
    "document, *",
    "*, read",
    "*, invented",
    "*, *",
    "bw.grant, read",
  })
  void anEntrySpeaksOfWhatThereIsOrOfAnything(String type, String action) {
    require(Role.custom("r", List.of(new RoleEntry(type, action)), List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "folder, read, There is no type folder.",
    "document, burn, There is no permission document:burn.",
    "bw.grant, burn, There is no permission bw.grant:burn.",
    "bw.catalogue, change, There is no type bw.catalogue.",
  })
  void anEntrySpeaksOfNothingElse(String type, String action, String message) {
    assertEquals(
        message, refusal(Role.custom("r", List.of(new RoleEntry(type, action)), List.of())));
  }

  @Test
  void neitherWildcardNorDenyTouchesTheKeys() {
    Refusal wildcard =
        assertThrows(
            Refusal.class,
            () -> RoleRules.entry("entries[0]", "bw.grant", "*", Effect.ALLOW, null));
    assertEquals("entries[0].actions", wildcard.field());
    Refusal deny =
        assertThrows(
            Refusal.class,
            () -> RoleRules.entry("entries[0]", "bw.grant", "read", Effect.DENY, null));
    assertEquals("entries[0].effect", deny.field());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bw.owner", "bw.admin"})
  void nobodyBecomesAnOwnerByInclusion(String role) {
    assertEquals("No role includes " + role + ".", refusal(including("r", role)));
  }

  @Test
  void whatIsIncludedIsThere() {
    require(including("r", "bw.workspace_viewer"));
    assertEquals("There is no role q.", refusal(including("r", "q")));
  }

  @Test
  @Tag("security-32")
  void noRoleIncludesItself() {
    String message = "A role cannot include itself, over others neither.";
    require(including("c"));
    require(including("b", "c"));
    require(including("a", "b"));
    assertEquals(message, refusal(including("c", "a")));
    assertEquals(message, refusal(including("c", "c")));
  }

  @Test
  @Tag("security-32")
  void inclusionsAreTenStepsAndNoMore() {
    require(including("r0"));
    for (int step = 1; step <= 10; step++) {
      require(including("r" + step, "r" + (step - 1)));
    }
    String message = "Roles include others over at most 10 steps.";
    assertEquals(message, refusal(including("r11", "r10")));
    roles.remove("r11");
    require(including("beneath"));
    assertEquals(message, refusal(including("r0", "beneath")), "those above reach too deep");
  }

  /** Counting every way through it would take for ever. */
  @Test
  @Tag("security-32")
  void aLatticeIsJudgedAtOnce() {
    for (int level = 0; level <= 10; level++) {
      for (int i = 0; i < 20; i++) {
        String[] below = new String[level == 0 ? 0 : 20];
        for (int j = 0; j < below.length; j++) {
          below[j] = "r" + (level - 1) + "-" + j;
        }
        String name = "r" + level + "-" + i;
        roles.put(name, including(name, below));
      }
    }
    assertEquals(Outcome.DONE, Outcome.of(() -> requireLast("r10-19")));
  }

  private Role requireLast(String name) {
    Role last = roles.getOrDefault(name, including(name));
    require(last);
    return last;
  }
}
