package dev.bailiwick.tenants.workspace;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.WorkspaceId;
import org.jspecify.annotations.Nullable;

/** A part of a tenant in which work lies; at the top of the tenant where it has no parent. */
public record Workspace(WorkspaceId id, @Nullable WorkspaceId parent, String slug, String name) {

  public Workspace {
    requireNonNull(id);
    requireNonNull(slug);
    requireNonNull(name);
  }
}
