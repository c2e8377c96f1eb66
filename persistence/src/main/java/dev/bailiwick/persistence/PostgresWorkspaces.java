package dev.bailiwick.persistence;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.tenants.port.Workspaces;
import dev.bailiwick.tenants.workspace.Workspace;
import jakarta.inject.Singleton;
import java.util.List;

/** Workspaces on PostgreSQL. */
@Singleton
final class PostgresWorkspaces implements Workspaces {

  private final TenantTables tables;

  PostgresWorkspaces(TenantTables tables) {
    this.tables = tables;
  }

  @Override
  public List<Workspace> list(TenantId tenant) {
    return tables.workspaces(tenant.value()).stream().map(PostgresWorkspaces::workspace).toList();
  }

  private static Workspace workspace(TenantTables.Workspace row) {
    WorkspaceId parent = row.parentId() == null ? null : new WorkspaceId(row.parentId());
    return new Workspace(new WorkspaceId(row.id()), parent, row.slug(), row.name(), row.archived());
  }
}
