package dev.bailiwick.authorization.cover;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.grant.Scope.OnResource;
import dev.bailiwick.authorization.grant.Scope.OnTenant;
import dev.bailiwick.authorization.grant.Scope.OnWorkspace;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.PolicyRows.Workspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far scopes reach.
 *
 * @param placed where single resources lie that are registered; of all others it is not known
 */
record Tree(Map<WorkspaceId, Workspace> workspaces, Map<Reference, WorkspaceId> placed) {

  Tree {
    workspaces = Map.copyOf(workspaces);
    placed = Map.copyOf(placed);
  }

  /** The tree that these rows have. */
  static Tree of(PolicyRows rows) {
    return new Tree(rows.workspaces(), rows.placed());
  }

  /** The tree before a batch; what the batch makes is taken to be there already. */
  static Tree before(PolicyRows before, PolicyRows after) {
    if (after.workspaces().equals(before.workspaces())) {
      return of(after);
    }
    Map<WorkspaceId, Workspace> all = new HashMap<>(after.workspaces());
    all.putAll(before.workspaces());
    return new Tree(all, after.placed());
  }

  /**
   * Whether all that {@code wanted} reaches, {@code held} does; a workspace no single resource that
   * may lie elsewhere.
   */
  boolean reaches(Scope held, Scope wanted) {
    return switch (held) {
      case OnTenant tenantWide -> true;
      case OnResource one -> one.equals(wanted);
      case OnWorkspace(var outer) ->
          switch (wanted) {
            case OnTenant tenantWide -> false;
            case OnWorkspace(var inner) -> within(inner, outer);
            case OnResource(var resource) -> within(placed.get(resource), outer);
          };
    };
  }

  /** Where both reach; null where they cannot. An unplaced resource may lie in any workspace. */
  @Nullable Scope overlap(Scope one, Scope other) {
    if (reaches(one, other)) {
      return other;
    }
    if (reaches(other, one)) {
      return one;
    }
    return switch (one) {
      case OnResource resource when other instanceof OnWorkspace && isAnywhere(one) -> one;
      case OnWorkspace workspace when isAnywhere(other) -> other;
      default -> null;
    };
  }

  /** Whether this is a single resource of which it is not known where it lies. */
  boolean isAnywhere(Scope scope) {
    return scope instanceof OnResource(var resource) && !placed.containsKey(resource);
  }

  /** The workspaces that lie beneath another one in the tree to come. */
  List<WorkspaceId> movedUntil(Tree after) {
    return workspaces.values().stream()
        .filter(workspace -> !Objects.equals(workspace.parent(), after.parent(workspace.id())))
        .map(Workspace::id)
        .toList();
  }

  /** The topmost of the workspaces that are in use again in the tree to come. */
  List<WorkspaceId> restoredUntil(Tree after) {
    List<WorkspaceId> moved = movedUntil(after);
    return workspaces.keySet().stream()
        .filter(workspace -> isRestored(workspace, after))
        .filter(
            workspace -> moved.contains(workspace) || !isRestored(after.parent(workspace), after))
        .toList();
  }

  private boolean isRestored(@Nullable WorkspaceId workspace, Tree after) {
    return isArchived(workspace) && !after.isArchived(workspace);
  }

  private boolean within(@Nullable WorkspaceId inner, WorkspaceId outer) {
    for (WorkspaceId at = inner; at != null; at = parent(at)) {
      if (at.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private boolean isArchived(@Nullable WorkspaceId workspace) {
    for (WorkspaceId at = workspace; at != null; at = parent(at)) {
      Workspace row = workspaces.get(at);
      if (row != null && row.archived()) {
        return true;
      }
    }
    return false;
  }

  private @Nullable WorkspaceId parent(WorkspaceId of) {
    Workspace row = workspaces.get(of);
    return row == null ? null : row.parent();
  }
}
