package dev.bailiwick.tenants.workspace.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceArchived;
import dev.bailiwick.authorization.policy.PolicyRows;
import java.util.function.Consumer;

/** Puts a workspace away: what lies in it or beneath it stays, and no product may use it. */
public final class ArchiveWorkspace {

  private final ChangePolicy policy;

  public ArchiveWorkspace(ChangePolicy policy) {
    this.policy = policy;
  }

  /**
   * Archives; once more changes nothing.
   *
   * @throws Refusal where there is no such workspace, or the caller may not
   */
  public Changed<WorkspaceId> archive(Caller by, TenantId tenant, WorkspaceId workspace) {
    return policy.change(tenant, by.subject(), draft -> archive(draft, workspace));
  }

  /** The same as one part of a larger batch. */
  public static Consumer<PolicyDraft> part(WorkspaceId workspace) {
    return draft -> archive(draft, workspace);
  }

  private static WorkspaceId archive(PolicyDraft draft, WorkspaceId id) {
    draft.require("bw.workspace:archive", id);
    PolicyRows.Workspace workspace = draft.rows().workspaces().get(id);
    if (workspace != null && !workspace.archived()) {
      draft.submit(new WorkspaceArchived(id, true));
    }
    return id;
  }
}
