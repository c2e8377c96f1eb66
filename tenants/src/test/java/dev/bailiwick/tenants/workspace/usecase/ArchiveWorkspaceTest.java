package dev.bailiwick.tenants.workspace.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.tenants.House;
import org.junit.jupiter.api.Test;

class ArchiveWorkspaceTest {

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());

  private String archives(Caller by, WorkspaceId workspace) {
    return Outcome.of(
        () -> new ArchiveWorkspace(house.policy()).archive(by, acme.tenant(), workspace));
  }

  private String restores(Caller by, WorkspaceId workspace) {
    return Outcome.of(
        () -> new RestoreWorkspace(house.policy()).restore(by, acme.tenant(), workspace));
  }

  private boolean isArchived(WorkspaceId workspace) {
    return new WorkspaceDirectory(
            house.ports().core().transactions(),
            house.ground().reads(),
            house.ports().workspaces(),
            house.ground().clock())
        .get(acme.owner(), acme.tenant(), workspace)
        .archived();
  }

  @Test
  void whatIsArchivedIsShownSoUntilItIsRestored() {
    assertEquals(Outcome.DONE, archives(acme.owner(), acme.design()));
    assertTrue(isArchived(acme.design()));
    assertFalse(isArchived(acme.ui()), "what lies beneath is not archived itself");
    assertEquals(Outcome.DONE, restores(acme.owner(), acme.design()));
    assertFalse(isArchived(acme.design()));
  }

  @Test
  void onceMoreChangesNothing() {
    archives(acme.owner(), acme.design());
    long version = house.version(acme.tenant());
    assertEquals(Outcome.DONE, archives(acme.owner(), acme.design()));
    assertEquals(Outcome.DONE, restores(acme.owner(), acme.sales()));
    assertEquals(version, house.version(acme.tenant()));
  }

  /** Bringing back gives again what archiving took, so it takes more than a workspace's admin. */
  @Test
  void aWorkspacesAdminArchivesAndDoesNotRestore() {
    Person lead = acme.holding("bw.workspace_admin", "design");
    assertEquals("forbidden", archives(lead, acme.sales()));
    assertEquals(Outcome.DONE, archives(lead, acme.ui()));
    assertEquals("forbidden", restores(lead, acme.ui()));
    assertEquals(Outcome.DONE, restores(acme.holding("bw.admin", "tenant"), acme.ui()));
  }

  @Test
  void aWorkspaceOfAnotherTenantIsNone() {
    Acme other = Acme.on(house.ground());
    assertEquals("not_found", archives(acme.owner(), other.design()));
    assertEquals("not_found", archives(house.ground().someone(), acme.design()));
  }
}
