package dev.bailiwick.authorization.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.catalogue.BuiltInCatalogue;
import dev.bailiwick.authorization.catalogue.Catalogue;
import dev.bailiwick.authorization.role.RoleEntry;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** A verdict has room for the last of what compiles, and more does not compile. */
class VerdictTest {

  private static final int MOST = 65_536;

  private static CompiledRole roleOf(int entries) {
    return CompiledRole.of(
        "large",
        Collections.nCopies(entries, new RoleEntry("bw.tenant", "read")),
        new Catalogue(BuiltInCatalogue.of(TenantId.random())));
  }

  @Test
  void theLastOfEachIsNamed() {
    long verdict = Verdict.permit(Integer.MAX_VALUE, MOST - 1, MOST - 2);
    assertEquals(Integer.MAX_VALUE, Verdict.grant(verdict));
    assertEquals(MOST - 1, Verdict.permission(verdict));
    assertEquals(MOST - 2, Verdict.entry(verdict));
  }

  @Test
  void aRoleOfMoreEntriesDoesNotCompile() {
    assertEquals("large", roleOf(MOST).name());
    assertThrows(IllegalStateException.class, () -> roleOf(MOST + 1));
  }
}
