package dev.bailiwick.authorization.change;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.PolicyRows.Workspace;
import java.util.Objects;

/** How workspaces may lie: in a tree that is not too deep, no two of one slug side by side. */
final class WorkspaceRules {

  /** The topmost workspace is the first. */
  private static final int DEEPEST = 10;

  private WorkspaceRules() {}

  /**
   * Passes where the batch leaves such a tree.
   *
   * @throws Refusal where a workspace would lie too deep, beneath itself, or beside its namesake
   */
  static void requireKept(PolicyRows before, PolicyRows after) {
    if (after.workspaces().equals(before.workspaces())) {
      return;
    }
    after.workspaces().keySet().forEach(workspace -> requireWithinReach(after, workspace));
    after.workspaces().values().stream()
        .filter(workspace -> !isWhereItWas(before, workspace))
        .forEach(workspace -> requireNoNamesake(after, workspace));
  }

  private static void requireWithinReach(PolicyRows rows, WorkspaceId workspace) {
    int depth = 0;
    for (WorkspaceId at = workspace; at != null; depth++) {
      if (depth > 0 && at.equals(workspace)) {
        throw Refusal.conflict("beneath_itself", "A workspace cannot lie beneath itself.");
      }
      if (depth == DEEPEST) {
        throw Refusal.conflict("too_deep", "Workspaces nest at most " + DEEPEST + " deep.");
      }
      Workspace row = rows.workspaces().get(at);
      at = row == null ? null : row.parent();
    }
  }

  private static boolean isWhereItWas(PolicyRows before, Workspace workspace) {
    Workspace was = before.workspaces().get(workspace.id());
    return was != null && isBeside(was, workspace) && was.slug().equals(workspace.slug());
  }

  private static boolean isBeside(Workspace one, Workspace other) {
    return Objects.equals(one.parent(), other.parent());
  }

  private static void requireNoNamesake(PolicyRows rows, Workspace workspace) {
    boolean taken =
        rows.workspaces().values().stream()
            .anyMatch(
                other ->
                    !other.id().equals(workspace.id())
                        && other.slug().equals(workspace.slug())
                        && isBeside(other, workspace));
    if (taken) {
      throw Refusal.conflict("slug_taken", "Another workspace beside it has this slug.");
    }
  }
}
