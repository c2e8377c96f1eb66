package dev.bailiwick.verification.oracle;

import dev.bailiwick.verification.oracle.Installation.ProductType;
import dev.bailiwick.verification.oracle.Tenant.Grant;
import dev.bailiwick.verification.oracle.Tenant.Other;
import dev.bailiwick.verification.oracle.Tenant.Reference;
import dev.bailiwick.verification.oracle.Tenant.Resource;
import dev.bailiwick.verification.oracle.Tenant.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page's section "Where": what is asked about, in its tenant. */
record Where(
    Installation installation,
    Tenant tenant,
    Reference resource,
    Map<String, @Nullable Object> sent) {

  /** A registered resource or one of ours has to be this tenant's; others are taken as sent. */
  boolean exists() {
    return isOwn() ? ownExists() : !isRegistered() || tenant.registered(resource) != null;
  }

  /** Whether there is no answer without a workspace of this tenant. */
  boolean lacksItsWorkspace() {
    ProductType type = installation.type(resource.type());
    return type != null && type.inWorkspace() && tenant.workspace(workspace()) == null;
  }

  boolean isArchived() {
    return around().stream().anyMatch(Workspace::archived);
  }

  /** The workspace where it lies; null for what lies on the tenant. */
  @Nullable String workspace() {
    if (isOwn()) {
      return ownWorkspace();
    }
    ProductType type = installation.type(resource.type());
    if (type == null || !type.inWorkspace()) {
      return null;
    }
    if (!type.registered()) {
      return sent.get("workspace") instanceof String name ? name : null;
    }
    Resource stored = tenant.registered(resource);
    return stored == null ? null : stored.workspace();
  }

  /** Whether a grant on this reaches what is asked about. */
  boolean isReachedFrom(Reference scope) {
    return switch (scope.type()) {
      case "bw.tenant" -> true;
      case "bw.workspace" -> around().stream().anyMatch(it -> it.id().equals(scope.id()));
      default -> scope.equals(resource);
    };
  }

  /** The workspaces round it, from the one where it lies up to the top. */
  private List<Workspace> around() {
    List<Workspace> around = new ArrayList<>();
    Workspace next = tenant.workspace(workspace());
    while (next != null) {
      around.add(next);
      next = tenant.workspace(next.parent());
    }
    return around;
  }

  boolean isOwn() {
    return OwnTypes.isOwn(resource.type());
  }

  private boolean isRegistered() {
    ProductType type = installation.type(resource.type());
    return type != null && type.registered();
  }

  private boolean liesWhereItIsOn() {
    return OwnTypes.LIE_WHERE_THEY_ARE_ON.contains(resource.type());
  }

  /** For create and list a resource of ours has the id of its tenant or workspace. */
  private boolean ownExists() {
    String id = resource.id();
    if (id.equals(tenant.id()) || (liesWhereItIsOn() && tenant.workspace(id) != null)) {
      return true;
    }
    return switch (resource.type()) {
      case "bw.member" -> tenant.members().stream().anyMatch(it -> it.id().equals(id));
      case "bw.group" -> tenant.groups().stream().anyMatch(it -> it.id().equals(id));
      case "bw.application" -> tenant.applications().contains(id);
      case "bw.role" -> Roles.named(installation, tenant, id) != null;
      case "bw.grant" -> grant() != null;
      default -> other() != null;
    };
  }

  private @Nullable String ownWorkspace() {
    if (!liesWhereItIsOn() || resource.id().equals(tenant.id())) {
      return null;
    }
    if (tenant.workspace(resource.id()) != null) {
      return resource.id();
    }
    Grant grant = grant();
    if (grant != null) {
      return workspaceOf(grant.on());
    }
    Other other = other();
    return other == null ? null : other.workspace();
  }

  /** A resource that is in no register lies on the tenant, as far as grants on it are concerned. */
  private @Nullable String workspaceOf(Reference scope) {
    return switch (scope.type()) {
      case "bw.tenant" -> null;
      case "bw.workspace" -> scope.id();
      default -> new Where(installation, tenant, scope, Map.of()).workspace();
    };
  }

  private @Nullable Grant grant() {
    return resource.type().equals("bw.grant")
        ? tenant.grants().stream()
            .filter(it -> it.id().equals(resource.id()))
            .findAny()
            .orElse(null)
        : null;
  }

  private @Nullable Other other() {
    return tenant.others().stream()
        .filter(it -> it.reference().equals(resource))
        .findAny()
        .orElse(null);
  }
}
