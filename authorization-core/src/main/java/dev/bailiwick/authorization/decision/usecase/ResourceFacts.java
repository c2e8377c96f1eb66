package dev.bailiwick.authorization.decision.usecase;

import dev.bailiwick.authorization.CanonicalId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.decision.Location.Nowhere;
import dev.bailiwick.authorization.decision.OwnResources;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.decision.usecase.Question.Entity;
import dev.bailiwick.authorization.port.ResourceLocations;
import dev.bailiwick.authorization.resource.RegisteredResource;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where a resource lies and what it is like: from the policy for our own types, from the register
 * for those that are registered, and for all others from whoever asks.
 */
final class ResourceFacts {

  private final ResourceLocations locations;
  private final BiFunction<Policy, Reference, Optional<RegisteredResource>> register;

  ResourceFacts(
      ResourceLocations locations,
      BiFunction<Policy, Reference, Optional<RegisteredResource>> register) {
    this.locations = locations;
    this.register = register;
  }

  /** What is known of a resource before deciding. */
  record Found(Location location, Map<String, Value> attributes) {}

  Found find(Policy policy, Entity sent) {
    ResourceType type = policy.catalogue().type(sent.type());
    if (type == null || ((type.own() || type.registered()) && cannotBeKept(sent.id()))) {
      return new Found(new Nowhere(), Map.of());
    }
    if (type.own()) {
      return new Found(own(policy, sent.reference()), Map.of());
    }
    if (type.registered()) {
      return register
          .apply(policy, sent.reference())
          .map(stored -> registered(type, stored, sent.properties()))
          .orElseGet(() -> new Found(new Nowhere(), Map.of()));
    }
    return new Found(Location.of(type.placed(), workspace(sent)), sent.properties());
  }

  /** What the register has, and of what was sent only the names that callers may fill. */
  static Found registered(
      ResourceType type, RegisteredResource stored, Map<String, Value> properties) {
    Map<String, Value> sent = Properties.only(properties, type.callerSupplied());
    return new Found(stored.locationAs(type.placed()), Properties.under(stored.attributes(), sent));
  }

  private Location own(Policy policy, Reference resource) {
    Location known = OwnResources.locate(policy, resource);
    if (!(known instanceof Nowhere)) {
      return known;
    }
    if (resource.type().equals("bw.resource")) {
      return entry(policy, resource.id());
    }
    return CanonicalId.parseOrNull(resource.id()) == null
        ? known
        : locations.locate(policy.tenant(), resource);
  }

  /** An entry of the register is named by type and id, as in {@code document:42}. */
  private Location entry(Policy policy, String name) {
    int colon = name.indexOf(':');
    if (colon < 0) {
      return new Nowhere();
    }
    Reference entry = new Reference(name.substring(0, colon), name.substring(colon + 1));
    return register.apply(policy, entry).map(RegisteredResource::location).orElseGet(Nowhere::new);
  }

  /** Such an id is nobody's, and no store could be asked for it. */
  private static boolean cannotBeKept(String id) {
    return id.codePoints()
        .anyMatch(
            character ->
                Character.isISOControl(character)
                    || Character.getType(character) == Character.SURROGATE);
  }

  private static @Nullable String workspace(Entity sent) {
    return sent.properties().get("workspace") instanceof Value.Text(String workspace)
        ? workspace
        : null;
  }
}
