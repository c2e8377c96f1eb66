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
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceMoved;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceRenamed;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.tenants.Slug;
import dev.bailiwick.tenants.port.Workspaces;
import dev.bailiwick.tenants.workspace.Workspace;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Renames a workspace, or moves it with all that lies in it and beneath it. */
public final class ChangeWorkspace {

  private final ChangePolicy policy;
  private final Workspaces workspaces;

  public ChangeWorkspace(ChangePolicy policy, Workspaces workspaces) {
    this.policy = policy;
    this.workspaces = workspaces;
  }

  /** What is to change; null leaves it as it is. */
  public record Wanted(
      @Nullable Slug slug, @Nullable DisplayName name, @Nullable Destination destination) {}

  /** Where a workspace is to lie: beneath this one, or at the top of the tenant. */
  public record Destination(@Nullable WorkspaceId parent) {}

  /**
   * Changes; what is as wanted already stays.
   *
   * @throws Refusal where there is no such workspace, the caller may not change it or create there,
   *     does not cover what somebody would gain, the slug is taken there, or it would lie too deep
   */
  public Changed<Workspace> change(
      Caller by, TenantId tenant, WorkspaceId workspace, Wanted wanted) {
    return policy.change(tenant, by.subject(), draft -> change(draft, tenant, workspace, wanted));
  }

  /** A move as one part of a larger batch. */
  public static Consumer<PolicyDraft> moving(WorkspaceId workspace, Destination destination) {
    return draft -> {
      draft.require("bw.workspace:change", workspace);
      move(draft, workspace, destination);
    };
  }

  private Workspace change(PolicyDraft draft, TenantId tenant, WorkspaceId id, Wanted wanted) {
    draft.require("bw.workspace:change", id);
    Workspace was =
        workspaces.list(tenant).stream()
            .filter(workspace -> workspace.id().equals(id))
            .findAny()
            .orElseThrow(Refusal::absent);
    String slug = wanted.slug() == null ? was.slug() : wanted.slug().value();
    String name = wanted.name() == null ? was.name() : wanted.name().value();
    if (!slug.equals(was.slug()) || !name.equals(was.name())) {
      draft.submit(new WorkspaceRenamed(id, slug, new Personal(name)));
    }
    if (wanted.destination() == null) {
      return new Workspace(id, was.parent(), slug, name, was.archived());
    }
    move(draft, id, wanted.destination());
    return new Workspace(id, wanted.destination().parent(), slug, name, was.archived());
  }

  private static void move(PolicyDraft draft, WorkspaceId id, Destination destination) {
    PolicyRows rows = draft.rows();
    PolicyRows.Workspace workspace = rows.workspaces().get(id);
    WorkspaceId parent = destination.parent();
    if (workspace == null || Objects.equals(workspace.parent(), parent)) {
      return;
    }
    if (parent != null && !rows.workspaces().containsKey(parent)) {
      throw Refusal.invalid("parent", "There is no such workspace.");
    }
    draft.require("bw.workspace:create", parent == null ? rows.tenant() : parent);
    if (parent != null && rows.within(parent, id)) {
      throw Refusal.conflict("beneath_itself", "A workspace cannot lie beneath itself.");
    }
    draft.submit(new WorkspaceMoved(id, parent));
  }
}
