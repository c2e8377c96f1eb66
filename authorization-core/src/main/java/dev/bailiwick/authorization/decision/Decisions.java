package dev.bailiwick.authorization.decision;

import dev.bailiwick.authorization.catalogue.Permission;
import dev.bailiwick.authorization.catalogue.Placement;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.decision.Decision.Carrier;
import dev.bailiwick.authorization.decision.Decision.Deny;
import dev.bailiwick.authorization.decision.Decision.Permit;
import dev.bailiwick.authorization.decision.Location.InWorkspace;
import dev.bailiwick.authorization.decision.Location.Nowhere;
import dev.bailiwick.authorization.decision.Location.OnTenant;
import org.jspecify.annotations.Nullable;

/** Where access is decided, and nowhere else. */
public final class Decisions {

  private Decisions() {}

  /** Decides a request by a policy: no I/O, no clock of its own, no shared state. Errors deny. */
  public static Decision decide(Policy policy, AccessRequest request) {
    try {
      return answer(policy, request);
    } catch (RuntimeException broken) {
      return new Deny(Reason.ERROR);
    }
  }

  private static Decision answer(Policy policy, AccessRequest request) {
    Holder subject = policy.holder(request.subject());
    if (subject == null) {
      return new Deny(Reason.SUBJECT_UNKNOWN);
    }
    return switch (subject.status()) {
      case REMOVED -> new Deny(Reason.SUBJECT_REMOVED);
      case DISABLED -> new Deny(Reason.SUBJECT_DISABLED);
      case ACTIVE -> answer(policy, subject, request);
    };
  }

  private static Decision answer(Policy policy, Holder subject, AccessRequest request) {
    ResourceType type = policy.catalogue().type(request.resource().type());
    int permission = policy.catalogue().number(request.resource().type(), request.action());
    if (type == null || permission < 0) {
      return new Deny(Reason.UNKNOWN_PERMISSION);
    }
    if (request.location() instanceof Nowhere) {
      return new Deny(Reason.UNKNOWN_RESOURCE);
    }
    Place place = place(policy, type, request.location());
    if (place == null && mustLieInWorkspace(type, request.location())) {
      return new Deny(Reason.WORKSPACE_UNKNOWN);
    }
    return answer(subject, permission, place, request);
  }

  private static Decision answer(
      Holder subject, int permission, @Nullable Place place, AccessRequest request) {
    boolean expired = false;
    for (Holding holding : subject.holdings()) {
      if (holding.role().allows(permission) && holding.reaches(request.resource(), place)) {
        if (holding.grant().liveAt(request.at())) {
          return new Permit(carrier(holding, request));
        }
        expired = true;
      }
    }
    return new Deny(expired ? Reason.GRANT_EXPIRED : Reason.NOT_GRANTED);
  }

  /** The place that counts; a product's type that lies on the tenant ignores any workspace. */
  private static @Nullable Place place(Policy policy, ResourceType type, Location location) {
    return switch (location) {
      case InWorkspace in when type.own() || type.placed() == Placement.WORKSPACE ->
          policy.place(in.workspace());
      case InWorkspace ignored -> null;
      case OnTenant onTenant -> null;
      case Nowhere nowhere -> null;
    };
  }

  private static boolean mustLieInWorkspace(ResourceType type, Location location) {
    return type.own() ? location instanceof InWorkspace : type.placed() == Placement.WORKSPACE;
  }

  private static Carrier carrier(Holding holding, AccessRequest request) {
    Permission permission = new Permission(request.resource().type(), request.action());
    return new Carrier(
        holding.grant().id(),
        holding.role().name(),
        holding.role().entryFor(permission).toString());
  }
}
