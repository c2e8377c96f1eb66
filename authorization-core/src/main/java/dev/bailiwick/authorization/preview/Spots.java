package dev.bailiwick.authorization.preview;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.catalogue.Catalogue;
import dev.bailiwick.authorization.catalogue.Placement;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.decision.OwnResources;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope.OnResource;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.resource.RegisteredResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tenant, each workspace, and each resource that something is granted on. */
final class Spots {

  private final Catalogue catalogue;
  private final Function<Reference, Optional<RegisteredResource>> register;

  Spots(Catalogue catalogue, Function<Reference, Optional<RegisteredResource>> register) {
    this.catalogue = catalogue;
    this.register = register;
  }

  List<Spot> of(PolicyRows before, PolicyRows after) {
    List<Spot> spots = new ArrayList<>();
    Reference tenant = new Reference("bw.tenant", before.tenant().toString());
    spots.add(new Spot(tenant, onTenant(), new Location.OnTenant()));
    List<ResourceType> inWorkspaces = inWorkspaces();
    Stream.of(before, after)
        .flatMap(rows -> rows.workspaces().keySet().stream())
        .distinct()
        .forEach(workspace -> spots.add(workspace(workspace, inWorkspaces)));
    Stream.of(before, after)
        .flatMap(rows -> rows.grants().values().stream())
        .map(Grant::on)
        .filter(OnResource.class::isInstance)
        .map(on -> ((OnResource) on).resource())
        .distinct()
        .flatMap(resource -> resource(resource).stream())
        .forEach(spots::add);
    return spots;
  }

  private List<ResourceType> onTenant() {
    return catalogue.types().stream()
        .filter(type -> type.own() || type.placed() == Placement.TENANT)
        .toList();
  }

  private List<ResourceType> inWorkspaces() {
    return catalogue.types().stream()
        .filter(
            type ->
                type.own()
                    ? OwnResources.lieInWorkspaces(type.name())
                    : type.placed() == Placement.WORKSPACE)
        .toList();
  }

  private static Spot workspace(WorkspaceId workspace, List<ResourceType> types) {
    String id = workspace.toString();
    return new Spot(new Reference("bw.workspace", id), types, new Location.InWorkspace(id));
  }

  private Optional<Spot> resource(Reference resource) {
    ResourceType type = catalogue.type(resource.type());
    return type == null ? Optional.empty() : Optional.of(resource(resource, type));
  }

  private Spot resource(Reference resource, ResourceType type) {
    RegisteredResource stored = type.registered() ? register.apply(resource).orElse(null) : null;
    return new Spot(
        resource,
        List.of(type),
        resource.id(),
        location(type, stored),
        stored == null ? Map.of() : stored.attributes());
  }

  private static Location location(ResourceType type, @Nullable RegisteredResource stored) {
    if (stored != null) {
      return stored.locationAs(type.placed());
    }
    if (type.registered()) {
      return new Location.Nowhere();
    }
    return type.placed() == Placement.TENANT
        ? new Location.OnTenant()
        : new Location.InSomeWorkspace();
  }
}
