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

/** Brings a workspace back that was archived. */
public final class RestoreWorkspace {

  private final ChangePolicy policy;

  public RestoreWorkspace(ChangePolicy policy) {
    this.policy = policy;
  }

  /**
   * Restores; once more changes nothing.
   *
   * @throws Refusal where there is no such workspace, or the caller may not
   */
  public Changed<WorkspaceId> restore(Caller by, TenantId tenant, WorkspaceId workspace) {
    return policy.change(tenant, by.subject(), draft -> restore(draft, workspace));
  }

  /** The same as one part of a larger batch. */
  public static Consumer<PolicyDraft> part(WorkspaceId workspace) {
    return draft -> restore(draft, workspace);
  }

  private static WorkspaceId restore(PolicyDraft draft, WorkspaceId id) {
    draft.require("bw.workspace:restore", id);
    PolicyRows.Workspace workspace = draft.rows().workspaces().get(id);
    if (workspace != null && workspace.archived()) {
      draft.submit(new WorkspaceArchived(id, false));
    }
    return id;
  }
}
