package dev.bailiwick.tenants.accessrequest;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requests somebody is shown: those that concern them, and those that lie where they read.
 *
 * @param all wherever it lies
 * @param kind only such, or any
 */
public record Shown(Subject to, boolean all, Set<WorkspaceId> workspaces, @Nullable Kind kind) {

  public Shown {
    requireNonNull(to);
    workspaces = Set.copyOf(workspaces);
  }
}
