package dev.bailiwick.tenants.workspace.usecase;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.port.Workspaces;
import dev.bailiwick.tenants.workspace.Workspace;

/** Reads of workspaces. */
public final class WorkspaceDirectory {

  private static final String READ = "bw.workspace:read";

  private final TenantReads reads;
  private final Workspaces workspaces;

  public WorkspaceDirectory(TenantReads reads, Workspaces workspaces) {
    this.reads = reads;
    this.workspaces = workspaces;
  }

  /** The workspaces of the tenant, by id. */
  public Page<Workspace> list(Caller by, TenantId tenant, Page.Request wanted) {
    return reads.read(
        by,
        tenant,
        READ,
        tenant,
        () ->
            Page.of(
                workspaces.list(tenant).stream(), workspace -> workspace.id().toString(), wanted));
  }

  /** One workspace. */
  public Workspace get(Caller by, TenantId tenant, WorkspaceId id) {
    return reads.read(
        by,
        tenant,
        READ,
        id,
        () ->
            workspaces.list(tenant).stream()
                .filter(workspace -> workspace.id().equals(id))
                .findAny()
                .orElseThrow(Refusal::absent));
  }
}
