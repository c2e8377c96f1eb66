package dev.bailiwick.persistence;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.ledger.SigningKeys;
import dev.bailiwick.authorization.ledger.usecase.SignedLedger;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.tenants.contract.TenantsPorts;
import dev.bailiwick.tenants.tenant.TenantExport;
import dev.bailiwick.tenants.tenant.TenantExport.File;
import dev.bailiwick.tenants.tenant.usecase.ExportTenant;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever table has a tenant leaves with it, or stays for a reason. */
final class ExportedTablesTest {

  /** Each table and the file of the archive in which its rows are. */
  private static final Map<String, String> EXPORTED =
      Map.ofEntries(
          entry("access_request", "access_requests.ndjson"),
          entry("application", "applications.ndjson"),
          entry("application_client", "application_clients.ndjson"),
          entry("audit_event", "audit.ndjson"),
          entry("domain", "domains.ndjson"),
          entry("feature_override", "feature_overrides.ndjson"),
          entry("former_workspace_slug", "former_workspace_slugs.ndjson"),
          entry("group_member", "groups.ndjson"),
          entry("groups", "groups.ndjson"),
          entry("invitation", "invitations.ndjson"),
          entry("invitation_grant", "invitations.ndjson"),
          entry("ledger", "ledger.ndjson"),
          entry("ledger_value", "ledger.ndjson"),
          entry("limit_override", "limit_overrides.ndjson"),
          entry("member_attribute", "attributes.ndjson"),
          entry("membership", "members.ndjson"),
          entry("ownership_offer", "ownership_offers.ndjson"),
          entry("resource", "resources.ndjson"),
          entry("role", "roles.ndjson"),
          entry("role_grant", "grants.ndjson"),
          entry("tenant", "tenant.json"),
          entry("workspace", "workspaces.ndjson"));

  /** What stays, and why. This list is reviewed. */
  private static final Map<String, String> NOT_EXPORTED =
      Map.ofEntries(
          entry("application_key", "hashes of secrets"),
          entry("application_key_use", "when keys were used, which stay"),
          entry("invitation_token", "hashes of secrets"),
          entry("first_request", "hashes, kept for a day to answer the same"),
          entry("resource_history", "what products registered before, which have it themselves"),
          entry("plan", "the installation's catalogue, which its ledger holds"),
          entry("product", "the installation's catalogue, which its ledger holds"),
          entry("catalogue_use", "directory: which tenants use what of the catalogue"),
          entry("application_client_directory", "directory of application_client"),
          entry("application_key_directory", "directory of application_key"),
          entry("invitation_email", "directory of invitation, by hashes"),
          entry("member_tenant", "directory of membership"),
          entry("ownerless_tenant", "directory of tenants without an owner"),
          entry("proven_domain", "directory of domain"),
          entry("subject_tenant", "directory of membership and application"),
          entry("tenant_deletion", "directory of tenants that end"),
          entry("tenant_slug", "directory of tenant, whose renamings the ledger holds"),
          entry("outbox", "which letters of invitations wait"));

  private final TenantsPorts ports = Installation.get().tenants();
  private final Ground ground = new Ground(ports.core());
  private final ExportTenant export =
      new ExportTenant(
          ports.exported(),
          ground.reads(),
          new SignedLedger(
              ports.core().transactions(),
              ports.core().ledger(),
              SigningKeys.random(),
              ground.clock()),
          ports.core().acts(ground.clock()),
          ground.clock());

  private TenantExport exported() {
    TenantId tenant = FullTenant.begin(ports);
    UserId owner = ports.core().newUser();
    ports
        .core()
        .append(
            tenant,
            new MemberAdded(owner, null),
            new GrantAdded(
                new GrantTerms("bw.owner", new Scope.OnTenant(), null).to(Subject.of(owner))));
    return export.export(new Person(owner), tenant);
  }

  @Test
  void everyTableWithATenantLeavesOrStaysForAReason() throws SQLException {
    Map<String, String> known = new HashMap<>(EXPORTED);
    known.putAll(NOT_EXPORTED);
    assertEquals(EXPORTED.size() + NOT_EXPORTED.size(), known.size(), "both");
    try (Sql sql = Sql.asSuperuser()) {
      assertEquals(
          List.copyOf(new TreeSet<>(known.keySet())),
          sql
              .rows(
                  """
                  select relname from pg_class c
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                  """)
              .stream()
              .sorted()
              .toList());
    }
  }

  /** Of resources there are none here, since no product of this installation registers any. */
  @Test
  void everyFileHoldsSomethingOfATenantOfWhichEveryTableDoes() {
    List<File> files = exported().files();
    assertEquals(
        new TreeSet<>(EXPORTED.values()), new TreeSet<>(files.stream().map(File::name).toList()));
    assertEquals(
        Set.of("resources.ndjson"),
        new TreeSet<>(
            files.stream()
                .filter(file -> file.parts().get().collect(joining()).isEmpty())
                .map(File::name)
                .toList()));
  }
}
