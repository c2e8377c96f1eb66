package dev.bailiwick.verification.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.verification.oracle.Role.Entry;
import dev.bailiwick.verification.oracle.Tenant.Other;
import dev.bailiwick.verification.oracle.Tenant.Reference;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhereTest {

  private final Acme acme = new Acme();

  @Test
  void aGrantOnTheTenantReachesEverything() {
    acme.grant("user:alice", "reader", "bw.tenant").registered("document", "d", "icons", Map.of());

    assertEquals("granted", read("report:1").code());
    assertEquals("granted", read("note:1").in("icons").code());
    assertEquals("granted", read("document:d").code());
  }

  @Test
  void aGrantOnAWorkspaceReachesItAndAllBeneath() {
    acme.grant("user:alice", "bw.workspace_viewer", "bw.workspace:design");

    assertEquals("granted", read("note:1").in("design").code());
    assertEquals("granted", read("note:1").in("icons").code());
    assertEquals("granted", read("bw.workspace:icons").code());
    assertEquals("not_granted", read("report:1").in("design").code());
    assertEquals("not_granted", read("bw.workspace").code());
  }

  @Test
  void aGrantOnAWorkspaceReachesNothingAboveOrBeside() {
    acme.grant("user:alice", "bw.workspace_viewer", "bw.workspace:icons");

    assertEquals("granted", read("note:1").in("icons").code());
    assertEquals("not_granted", read("note:1").in("design").code());
    assertEquals("not_granted", read("bw.workspace:old").code());
  }

  @Test
  void aGrantOnAResourceReachesExactlyThat() {
    acme.grant("user:alice", "reader", "note:1");

    assertEquals("granted", read("note:1").in("design").code());
    assertEquals("not_granted", read("note:2").in("design").code());
    assertEquals("not_granted", read("report:1").code());
  }

  @Test
  void aTypeOfWorkspacesNeedsOneOfThisTenant() {
    acme.grant("user:alice", "reader", "bw.tenant").registered("document", "lost", null, Map.of());

    assertEquals("workspace_unknown", read("note:1").code());
    assertEquals("workspace_unknown", read("note:1").in(null).code());
    assertEquals("workspace_unknown", read("note:1").in(new BigDecimal(1)).code());
    assertEquals("workspace_unknown", read("note:1").in("elsewhere").code());
    assertEquals("workspace_unknown", read("document:lost").in("design").code());
  }

  @Test
  void aRegisteredResourceLiesWhereTheRegisterSays() {
    acme.grant("user:alice", "reader", "bw.workspace:icons");
    acme.registered("document", "d", "icons", Map.of());

    assertEquals("granted", read("document:d").in("old").code());
    assertEquals("unknown_resource", read("document:other").in("icons").code());
  }

  @Test
  void aTypeOfTheTenantIgnoresAnyWorkspace() {
    acme.grant("user:alice", "reader", "bw.tenant").registered("invoice", "i", "attic", Map.of());

    assertEquals("granted", read("report:1").in("old").code());
    assertEquals("granted", read("report:1").in("elsewhere").code());
    assertEquals("granted", read("invoice:i").code());
  }

  @Test
  void whatIsArchivedOrBelowIsClosedToProducts() {
    acme.grant("user:alice", "bw.owner", "bw.tenant");

    assertEquals("workspace_archived", read("note:1").in("old").code());
    assertEquals("workspace_archived", read("note:1").in("attic").code());
    assertEquals("granted", ask("restore", "bw.workspace:old").code());
    assertEquals("granted", ask("create", "bw.grant:attic").code());
  }

  @Test
  void oursHaveToBeThisTenants() {
    acme.grant("user:alice", "bw.owner", "bw.tenant");

    assertEquals("granted", read("bw.tenant").code());
    assertEquals("unknown_resource", read("bw.tenant:globex").code());
    assertEquals("unknown_resource", read("bw.workspace:elsewhere").code());
    assertEquals("granted", read("bw.member:alice").code());
    assertEquals("unknown_resource", read("bw.member:mallory").code());
    assertEquals("granted", read("bw.role:reader").code());
    assertEquals("granted", read("bw.role:bw.admin").code());
    assertEquals("unknown_resource", read("bw.role:writer").code());
    assertEquals("granted", read("bw.grant:grant-1").code());
    assertEquals("unknown_resource", read("bw.grant:grant-2").code());
    assertEquals("granted", read("bw.policy").code());
  }

  @Test
  void oursLieWhereTheyAreOnOrOnTheTenant() {
    acme.role("keeper", Entry.allow("bw.grant", "read"), Entry.allow("bw.invitation", "read"));
    acme.roleOf("all", Entry.allow("bw.group", "read"), "keeper");
    acme.grant("user:alice", "all", "bw.workspace:design");
    acme.registered("document", "d", "icons", Map.of());
    acme.grant("user:bob", "reader", "bw.workspace:icons")
        .grant("user:bob", "reader", "document:d");
    acme.grant("user:bob", "reader", "bw.workspace:old").grant("user:bob", "reader", "note:1");
    acme.others.add(new Other(new Reference("bw.invitation", "i"), "design"));
    acme.group("team");

    assertEquals("granted", read("bw.grant:design").code());
    assertEquals("granted", read("bw.grant:grant-2").code());
    assertEquals("granted", read("bw.grant:grant-3").code());
    assertEquals("not_granted", read("bw.grant:grant-4").code());
    assertEquals("not_granted", read("bw.grant:grant-5").code());
    assertEquals("granted", read("bw.invitation:i").code());
    assertEquals("not_granted", read("bw.group:team").code());
    assertEquals("unknown_resource", read("bw.group:design").code());
  }

  private Asked read(String resource) {
    return ask("read", resource);
  }

  private Asked ask(String action, String resource) {
    return acme.ask("user:alice", action, resource);
  }
}
