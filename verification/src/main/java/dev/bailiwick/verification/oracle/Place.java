package dev.bailiwick.verification.oracle;

import dev.bailiwick.verification.oracle.Installation.ProductType;
import dev.bailiwick.verification.oracle.Tenant.Reference;
import dev.bailiwick.verification.oracle.Tenant.Resource;
import dev.bailiwick.verification.oracle.Tenant.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a preview looks: the tenant, a workspace, or a resource that something is granted on.
 *
 * @param type of what is asked about there
 */
record Place(Installation installation, Tenant tenant, Reference on, String type) {

  /** Whether nothing can be permitted here. */
  boolean isClosed() {
    if (OwnTypes.isOwn(type)) {
      return isWorkspace() && around().isEmpty();
    }
    boolean lost = isRegistered() && stored() == null;
    boolean nowhere = isInWorkspace() && !isSomewhere() && around().isEmpty();
    return lost || nowhere || around().stream().anyMatch(Workspace::archived);
  }

  boolean isReachedFrom(Reference scope) {
    return switch (scope.type()) {
      case "bw.tenant" -> true;
      case "bw.workspace" -> around().stream().anyMatch(it -> it.id().equals(scope.id()));
      default -> scope.equals(on);
    };
  }

  @Nullable Object fact(String name) {
    return switch (name) {
      case "id" -> isResource() ? on.id() : Conditions.OPEN;
      case "type" -> type;
      case "workspace" -> isSomewhere() ? Conditions.OPEN : workspace();
      default -> attribute(name);
    };
  }

  private @Nullable Object attribute(String name) {
    if (OwnTypes.isOwn(type)) {
      return null;
    }
    Resource stored = stored();
    return stored == null
        ? Conditions.OPEN
        : stored.attributes().getOrDefault(name, Conditions.OPEN);
  }

  private List<Workspace> around() {
    List<Workspace> around = new ArrayList<>();
    Workspace next = tenant.workspace(workspace());
    while (next != null) {
      around.add(next);
      next = tenant.workspace(next.parent());
    }
    return around;
  }

  private @Nullable String workspace() {
    if (isWorkspace()) {
      return on.id();
    }
    Resource stored = isInWorkspace() ? stored() : null;
    return stored == null ? null : stored.workspace();
  }

  /** In a workspace that nobody names. */
  private boolean isSomewhere() {
    return isResource() && isInWorkspace() && !isRegistered();
  }

  private boolean isWorkspace() {
    return on.type().equals("bw.workspace");
  }

  private boolean isResource() {
    return !isWorkspace() && !on.type().equals("bw.tenant");
  }

  private boolean isInWorkspace() {
    ProductType product = installation.type(type);
    return product != null && product.inWorkspace();
  }

  private boolean isRegistered() {
    ProductType product = installation.type(type);
    return isResource() && product != null && product.registered();
  }

  private @Nullable Resource stored() {
    return isRegistered() ? tenant.registered(on) : null;
  }

  /** Every place in which one of these tenants has to be looked at. */
  static Stream<Reference> all(Installation installation, Tenant... tenants) {
    return Stream.of(tenants)
        .flatMap(
            tenant ->
                Stream.of(
                        Stream.of(new Reference("bw.tenant", tenant.id())),
                        tenant.workspaces().stream()
                            .map(it -> new Reference("bw.workspace", it.id())),
                        tenant.grants().stream()
                            .map(Tenant.Grant::on)
                            .filter(it -> installation.type(it.type()) != null))
                    .flatMap(them -> them))
        .distinct();
  }

  /** The types that fit such a place. */
  static Stream<String> types(Installation installation, Reference on) {
    return switch (on.type()) {
      case "bw.tenant" ->
          Stream.concat(OwnTypes.ACTIONS.keySet().stream(), products(installation, false));
      case "bw.workspace" ->
          Stream.concat(OwnTypes.LIE_WHERE_THEY_ARE_ON.stream(), products(installation, true));
      default -> Stream.of(on.type());
    };
  }

  private static Stream<String> products(Installation installation, boolean inWorkspace) {
    return installation.types().stream()
        .filter(it -> it.inWorkspace() == inWorkspace)
        .map(ProductType::name);
  }
}
