package dev.bailiwick.tenants.workspace;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * A part of a tenant in which work lies; at the top of the tenant where it has no parent.
 *
 * @param archived put away: nothing may be done in it or beneath it until it is restored
 */
public record Workspace(
    WorkspaceId id, @Nullable WorkspaceId parent, String slug, String name, boolean archived) {

  public Workspace {
    requireNonNull(id);
    requireNonNull(slug);
    requireNonNull(name);
  }
}
