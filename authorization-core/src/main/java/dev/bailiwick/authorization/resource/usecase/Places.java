package dev.bailiwick.authorization.resource.usecase;

import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.resource.RegisteredResource;

/** Where it is decided who may do what to an entry of the register: where the resource lies. */
final class Places {

  private Places() {}

  static Location of(RegisteredResource resource) {
    WorkspaceId workspace = resource.workspace();
    return workspace == null
        ? new Location.OnTenant()
        : new Location.InWorkspace(workspace.toString());
  }
}
