package dev.bailiwick.authorization.resource;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.condition.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One resource as the register has it; without a workspace it lies on the tenant. */
public record RegisteredResource(
    Reference reference, @Nullable WorkspaceId workspace, Map<String, Value> attributes) {

  public RegisteredResource {
    requireNonNull(reference);
    attributes = Map.copyOf(attributes);
  }
}
