package dev.bailiwick.authorization.change;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.PolicyRows.Workspace;

/** How workspaces may lie: in a tree that is not too deep. */
final class WorkspaceRules {

  /** The topmost workspace is the first. */
  private static final int DEEPEST = 10;

  private WorkspaceRules() {}

  /**
   * Passes where the batch leaves such a tree.
   *
   * @throws Refusal where a workspace would lie too deep, or beneath itself
   */
  static void requireKept(PolicyRows before, PolicyRows after) {
    if (!after.workspaces().equals(before.workspaces())) {
      after.workspaces().keySet().forEach(workspace -> requireWithinReach(after, workspace));
    }
  }

  private static void requireWithinReach(PolicyRows rows, WorkspaceId workspace) {
    int depth = 0;
    for (WorkspaceId at = workspace; at != null; depth++) {
      if (depth == DEEPEST) {
        throw Refusal.conflict("too_deep", "Workspaces nest at most " + DEEPEST + " deep.");
      }
      Workspace row = rows.workspaces().get(at);
      at = row == null ? null : row.parent();
    }
  }
}
