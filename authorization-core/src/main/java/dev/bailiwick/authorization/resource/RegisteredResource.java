package dev.bailiwick.authorization.resource;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.catalogue.Placement;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.decision.Location;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One resource as the register has it; without a workspace it lies on the tenant. */
public record RegisteredResource(
    Reference reference, @Nullable WorkspaceId workspace, Map<String, Value> attributes) {

  public RegisteredResource {
    requireNonNull(reference);
    attributes = Map.copyOf(attributes);
  }

  /** Where it lies by what its type says of all. */
  public Location locationAs(Placement placed) {
    return Location.of(placed, Objects.toString(workspace, null));
  }

  /** Where it lies: in its workspace, or on the tenant. */
  public Location location() {
    return workspace == null
        ? new Location.OnTenant()
        : new Location.InWorkspace(workspace.toString());
  }
}
