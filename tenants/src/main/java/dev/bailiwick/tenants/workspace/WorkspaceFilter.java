package dev.bailiwick.tenants.workspace;

import dev.bailiwick.authorization.WorkspaceId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which workspaces are wanted; null leaves it open.
 *
 * @param beneath those directly in one place
 */
public record WorkspaceFilter(
    @Nullable Place beneath, @Nullable Boolean archived, @Nullable String slug) {

  /** The top of the tenant where there is no parent. */
  public record Place(@Nullable WorkspaceId parent) {}

  /** All of them. */
  public static final WorkspaceFilter ALL = new WorkspaceFilter(null, null, null);

  /** Whether this workspace is wanted. */
  public boolean admits(Workspace workspace) {
    return (beneath == null || Objects.equals(workspace.parent(), beneath.parent()))
        && (archived == null || archived == workspace.archived())
        && (slug == null || slug.equals(workspace.slug()));
  }
}
