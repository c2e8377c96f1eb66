package dev.bailiwick.verification.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.verification.oracle.Answer.Carrier;
import dev.bailiwick.verification.oracle.Role.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {

  private final Acme acme = new Acme();

  @Test
  void aWildcardCoversProductsAndNeverOurs() {
    acme.role("all", Entry.allow("*", "*")).role("own", Entry.allow("bw.group", "*"));
    acme.role("notes", Entry.allow("note", "*"));
    acme.grant("user:alice", "all", "bw.tenant").grant("user:alice", "own", "bw.tenant");

    assertEquals("granted", ask("share", "report:1").code());
    assertEquals("not_granted", ask("read", "bw.group").code());
    assertEquals("not_granted", ask("read", "bw.tenant").code());
  }

  @Test
  void anEntryCoversItsTypeAndAction() {
    acme.role("writer", Entry.allow("report", "edit"), Entry.allow("note", "*"));
    acme.grant("user:alice", "writer", "bw.tenant");

    assertEquals("granted", ask("edit", "report:1").code());
    assertEquals("not_granted", ask("read", "report:1").code());
    assertEquals("granted", ask("share", "note:1").in("design").code());
  }

  @Test
  void aRoleHasWhatItIncludesDeniesToo() {
    acme.role("no_sharing", deny("*", "share"));
    acme.roleOf("reviewer", Entry.allow("report", "edit"), "reader", "no_sharing");
    acme.roleOf("chief", Entry.allow("*", "*"), "reviewer");
    acme.grant("user:alice", "chief", "bw.tenant");

    assertEquals("granted", ask("read", "report:1").code());
    assertEquals("denied", ask("share", "report:1").code());
  }

  @Test
  void aPermitNamesGrantRoleAndEntry() {
    acme.roleOf("reviewer", Entry.allow("report", "edit"), "reader");
    acme.grant("user:alice", "reviewer", "bw.tenant").grant("user:alice", "reader", "report:1");

    assertEquals(
        List.of(
            new Carrier("grant-1", "reviewer", "reader", "*:read"),
            new Carrier("grant-2", "reader", "reader", "*:read")),
        ask("read", "report:1").answer().carriers());
  }

  @Test
  void rolesOfTheInstallationAreThereForEveryTenant() {
    acme.rolesOfInstallation.add(
        new Role("auditor", List.of(Entry.allow("bw.audit", "read")), List.of("reader")));
    acme.grant("user:alice", "auditor", "bw.tenant");

    assertEquals("granted", ask("read", "bw.audit").code());
    assertEquals("granted", ask("read", "report:1").code());
    assertEquals("not_granted", ask("export", "bw.audit").code());
  }

  @ParameterizedTest(name = "{0}: {1} {2} is {3}")
  @CsvSource({
    "bw.owner, transfer, bw.tenant, granted",
    "bw.owner, share, report:1, granted",
    "bw.owner, rollback, bw.policy, granted",
    "bw.owner, read, bw.catalogue, unknown_permission",
    "bw.admin, delete, bw.tenant, not_granted",
    "bw.admin, restore, bw.tenant, not_granted",
    "bw.admin, transfer, bw.tenant, not_granted",
    "bw.admin, export, bw.tenant, granted",
    "bw.admin, restore, bw.workspace:old, granted",
    "bw.admin, share, report:1, granted",
    "bw.member, read, bw.tenant, granted",
    "bw.member, read, bw.workspace:icons, granted",
    "bw.member, read, bw.member:alice, granted",
    "bw.member, read, bw.role:reader, granted",
    "bw.member, create, bw.access_request, granted",
    "bw.member, decide, bw.access_request, not_granted",
    "bw.member, read, bw.grant, not_granted",
    "bw.member, read, report:1, not_granted",
    "bw.guest, read_name, bw.tenant, granted",
    "bw.guest, read, bw.tenant, not_granted",
    "bw.workspace_admin, archive, bw.workspace:design, granted",
    "bw.workspace_admin, create, bw.workspace:icons, granted",
    "bw.workspace_admin, create, bw.invitation:design, granted",
    "bw.workspace_admin, decide, bw.access_request:design, granted",
    "bw.workspace_admin, read, bw.member:alice, not_granted",
    "bw.workspace_editor, change, bw.workspace:design, not_granted",
    "bw.workspace_editor, edit, report:1, granted",
    "bw.workspace_viewer, edit, report:1, not_granted",
    "bw.workspace_viewer, read, report:1, granted",
    "bw.enforcement_point, read, bw.decision, granted",
    "bw.enforcement_point, read, report:1, not_granted"
  })
  void builtInRolesAreThoseOfThePage(String role, String action, String resource, String code) {
    acme.grant("user:alice", role, "bw.tenant");

    assertEquals(code, ask(action, resource).code());
  }

  static Entry deny(String type, String action) {
    return new Entry(type, action, true, null);
  }

  private Asked ask(String action, String resource) {
    return acme.ask("user:alice", action, resource);
  }
}
