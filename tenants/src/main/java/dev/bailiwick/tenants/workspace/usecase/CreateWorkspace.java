package dev.bailiwick.tenants.workspace.usecase;

import dev.bailiwick.authorization.DisplayName;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import dev.bailiwick.tenants.Slug;
import dev.bailiwick.tenants.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/** Makes a workspace, at the top of the tenant or beneath another. */
public final class CreateWorkspace {

  private final ChangePolicy policy;

  public CreateWorkspace(ChangePolicy policy) {
    this.policy = policy;
  }

  /** The workspace as asked for. */
  public record Wanted(Slug slug, DisplayName name, @Nullable WorkspaceId parent) {}

  /**
   * Creates.
   *
   * @throws Refusal where the caller may not create there, the slug is taken beside it, or it would
   *     lie too deep
   */
  public Changed<Workspace> create(Caller by, TenantId tenant, Wanted wanted) {
    return policy.change(tenant, by.subject(), draft -> create(draft, tenant, wanted));
  }

  private static Workspace create(PolicyDraft draft, TenantId tenant, Wanted wanted) {
    WorkspaceId parent = wanted.parent();
    draft.requireSubject();
    if (parent != null && !draft.rows().workspaces().containsKey(parent)) {
      throw Refusal.invalid("parent", "There is no such workspace.");
    }
    draft.require("bw.workspace:create", parent == null ? tenant : parent);
    Workspace workspace =
        new Workspace(
            WorkspaceId.random(), parent, wanted.slug().value(), wanted.name().value(), false);
    draft.submit(
        new WorkspaceCreated(
            workspace.id(), parent, workspace.slug(), new Personal(workspace.name())));
    return workspace;
  }
}
