package dev.bailiwick.authorization.grant.usecase;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.history.AsOf;
import dev.bailiwick.authorization.history.PolicyHistory;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.snapshot.TenantReads;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads of grants. */
public final class GrantDirectory {

  private static final String READ = "bw.grant:read";

  private final TenantReads reads;
  private final PolicyHistory history;

  public GrantDirectory(TenantReads reads, PolicyHistory history) {
    this.reads = reads;
    this.history = history;
  }

  /**
   * The grants of the tenant, or of one workspace and all beneath it, by id. As of another day,
   * whoever may not read the whole tenant's sees those that still lie there.
   */
  public Page<Grant> list(
      Caller by, TenantId tenant, @Nullable WorkspaceId workspace, AsOf asOf, Page.Request wanted) {
    Object resource = workspace == null ? tenant : workspace;
    return reads.read(
        by,
        tenant,
        READ,
        resource,
        () -> {
          PolicyRows rows = history.rows(tenant, asOf);
          if (workspace != null && !rows.workspaces().containsKey(workspace)) {
            throw Refusal.absent();
          }
          return Page.of(
              rows.grants().values().stream()
                  .filter(grant -> liesIn(rows, grant, workspace))
                  .filter(readable(by, tenant, workspace, asOf)),
              grant -> grant.id().toString(),
              wanted);
        });
  }

  private Predicate<Grant> readable(
      Caller by, TenantId tenant, @Nullable WorkspaceId workspace, AsOf asOf) {
    if (asOf instanceof AsOf.Now || reads.permits(by, tenant, READ)) {
      return grant -> true;
    }
    PolicyRows today = history.rows(tenant, new AsOf.Now());
    return grant -> today.grants().containsKey(grant.id()) && liesIn(today, grant, workspace);
  }

  /** One grant. */
  public Grant get(Caller by, TenantId tenant, GrantId grant, AsOf asOf) {
    return reads.read(
        by,
        tenant,
        READ,
        grant,
        asOf,
        () -> {
          Grant found = history.rows(tenant, asOf).grants().get(grant);
          if (found == null) {
            throw Refusal.absent();
          }
          return found;
        });
  }

  private static boolean liesIn(PolicyRows rows, Grant grant, @Nullable WorkspaceId workspace) {
    WorkspaceId in = rows.workspaceOf(grant.on());
    return workspace == null || (in != null && rows.within(in, workspace));
  }
}
