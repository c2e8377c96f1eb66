package dev.bailiwick.authorization.preview;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.decision.Location;
import java.util.List;
import java.util.Map;

/**
 * A place at which permissions are compared, with the types that fit there.
 *
 * @param id of the resource that is asked about; empty where it may be any in this place
 * @param attributes those that are stored of the resource
 */
record Spot(
    Reference on,
    List<ResourceType> types,
    String id,
    Location location,
    Map<String, Value> attributes) {

  Spot {
    types = List.copyOf(types);
    attributes = Map.copyOf(attributes);
  }

  /** A place in which any resource may be meant. */
  Spot(Reference on, List<ResourceType> types, Location location) {
    this(on, types, "", location, Map.of());
  }

  long permissions() {
    return types.stream().mapToLong(type -> type.actions().size()).sum();
  }
}
