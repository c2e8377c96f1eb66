package dev.bailiwick.persistence;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.grant.Scope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A scope as the tables hold it: a workspace, or a resource, or with neither the tenant. */
record ScopeColumns(
    @Nullable UUID workspaceId, @Nullable String resourceType, @Nullable String resourceId) {

  static ScopeColumns of(Scope scope) {
    return switch (scope) {
      case Scope.OnTenant tenantWide -> new ScopeColumns(null, null, null);
      case Scope.OnWorkspace on -> new ScopeColumns(on.workspace().value(), null, null);
      case Scope.OnResource on -> new ScopeColumns(null, on.resource().type(), on.resource().id());
    };
  }

  Scope scope() {
    if (workspaceId != null) {
      return new Scope.OnWorkspace(new WorkspaceId(workspaceId));
    }
    return resourceType == null || resourceId == null
        ? new Scope.OnTenant()
        : new Scope.OnResource(new Reference(resourceType, resourceId));
  }
}
