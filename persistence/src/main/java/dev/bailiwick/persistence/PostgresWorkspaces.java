package dev.bailiwick.persistence;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.tenants.port.Workspaces;
import dev.bailiwick.tenants.workspace.FormerSlug;
import dev.bailiwick.tenants.workspace.Workspace;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

  @Override
  public List<FormerSlug> former(TenantId tenant) {
    return tables.formerSlugs(tenant.value()).stream().map(PostgresWorkspaces::former).toList();
  }

  private static FormerSlug former(TenantTables.FormerSlug row) {
    return new FormerSlug(
        id(row.parentId()), row.slug(), new WorkspaceId(row.workspaceId()), row.releasedAt());
  }

  private static Workspace workspace(TenantTables.Workspace row) {
    return new Workspace(
        new WorkspaceId(row.id()), id(row.parentId()), row.slug(), row.name(), row.archived());
  }

  private static @Nullable WorkspaceId id(@Nullable UUID value) {
    return value == null ? null : new WorkspaceId(value);
  }
}
