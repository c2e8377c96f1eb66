package dev.bailiwick.tenants.workspace.usecase;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.port.Workspaces;
import dev.bailiwick.tenants.workspace.FormerSlug;
import dev.bailiwick.tenants.workspace.Workspace;
import dev.bailiwick.tenants.workspace.WorkspaceFilter;
import dev.bailiwick.tenants.workspace.WorkspacePath;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Reads of workspaces. */
public final class WorkspaceDirectory {

  private static final String READ = "bw.workspace:read";

  private final Transactions transactions;
  private final TenantReads reads;
  private final Workspaces workspaces;
  private final InstantSource clock;

  public WorkspaceDirectory(
      Transactions transactions, TenantReads reads, Workspaces workspaces, InstantSource clock) {
    this.transactions = transactions;
    this.reads = reads;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /** The workspaces of the tenant, by id. */
  public Page<Workspace> list(
      Caller by, TenantId tenant, WorkspaceFilter filter, Page.Request wanted) {
    return reads.read(
        by,
        tenant,
        READ,
        tenant,
        () ->
            Page.of(
                workspaces.list(tenant).stream().filter(filter::admits),
                workspace -> workspace.id().toString(),
                wanted));
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

  /**
   * The workspace of this id, or at the end of this path of slugs. Whether the caller may see one
   * by its id is the use case's question; by a path, which could be guessed, only who may read it
   * finds it.
   *
   * @throws Refusal as absent where the text means none
   */
  public WorkspaceId resolve(Caller by, TenantId tenant, String idOrPath) {
    return WorkspaceId.parse(idOrPath)
        .or(() -> WorkspacePath.parse(idOrPath).flatMap(path -> find(tenant, path)))
        .filter(id -> isId(idOrPath) || reads.permits(by, tenant, READ, id))
        .orElseThrow(Refusal::absent);
  }

  private static boolean isId(String text) {
    return WorkspaceId.parse(text).isPresent();
  }

  private Optional<WorkspaceId> find(TenantId tenant, WorkspacePath path) {
    Instant now = clock.instant();
    return transactions.inTenant(
        tenant,
        () -> {
          List<FormerSlug> former =
              workspaces.former(tenant).stream().filter(slug -> slug.leadsAt(now)).toList();
          return path.among(workspaces.list(tenant), former);
        });
  }
}
