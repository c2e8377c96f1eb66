package dev.bailiwick.persistence;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Policies;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Policies on PostgreSQL; one statement reads all of one, and so at one version. */
@Singleton
final class PostgresPolicies implements Policies {

  private final PolicyTables tables;

  PostgresPolicies(PolicyTables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<PolicyRows> read(TenantId tenant) {
    List<PolicyRow> rows = tables.read(tenant.value());
    return rows.isEmpty() ? Optional.empty() : Optional.of(policy(tenant, rows));
  }

  @Override
  public Optional<PolicyRows> lock(TenantId tenant) {
    // The rows are read by a later statement, which sees all that was committed under the lock.
    return tables.lock(tenant.value()).flatMap(version -> read(tenant));
  }

  private static PolicyRows policy(TenantId tenant, List<PolicyRow> rows) {
    long version = 0;
    Map<WorkspaceId, PolicyRows.Workspace> workspaces = new HashMap<>();
    Map<UserId, Member> members = new HashMap<>();
    Map<ApplicationId, TenantId> applications = new HashMap<>();
    Map<GrantId, Grant> grants = new HashMap<>();
    for (PolicyRow row : rows) {
      switch (row.kind()) {
        case "tenant" -> version = row.tenantVersion();
        case "workspace" -> workspaces.put(new WorkspaceId(row.id()), row.workspace());
        case "member" -> members.put(new UserId(row.id()), row.member());
        case "application" -> applications.put(new ApplicationId(row.id()), row.home());
        case "grant" -> grants.put(new GrantId(row.id()), row.grant());
        default -> throw new IllegalStateException("a row of policy of an unknown kind");
      }
    }
    return new PolicyRows(tenant, version, workspaces, members, applications, grants);
  }
}
