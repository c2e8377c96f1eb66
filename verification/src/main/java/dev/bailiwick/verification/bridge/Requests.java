package dev.bailiwick.verification.bridge;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.catalogue.Placement;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.decision.AccessRequest;
import dev.bailiwick.authorization.decision.AskedSubject;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.decision.OwnResources;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.verification.oracle.Question;
import dev.bailiwick.verification.oracle.Tenant;
import dev.bailiwick.verification.oracle.Tenant.Grant;
import dev.bailiwick.verification.oracle.Tenant.Other;
import dev.bailiwick.verification.oracle.Tenant.Resource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Questions as requests. Where a resource lies and what is stored of it is looked up before
 * deciding; here it is looked up in the oracle's tenant, as the product would in its tables.
 */
public final class Requests {

  private final Policy policy;
  private final Tenant tenant;

  public Requests(Policy policy, Tenant tenant) {
    this.policy = policy;
    this.tenant = tenant;
  }

  /** The request that asks this. */
  public AccessRequest of(Question question) {
    Reference resource = new Reference(question.resource().type(), question.resource().id());
    ResourceType type = policy.catalogue().type(resource.type());
    Resource stored = type != null && type.registered() ? registered(question.resource()) : null;
    return new AccessRequest(
        AskedSubject.of(question.subject().type(), question.subject().id()),
        Values.of(question.subjectProperties()),
        question.action(),
        Values.of(question.actionProperties()),
        resource,
        attributes(type, stored, question),
        location(type, stored, resource, question),
        Values.of(question.context()),
        question.at());
  }

  private static Map<String, Value> attributes(
      @Nullable ResourceType type, @Nullable Resource stored, Question question) {
    Map<String, Value> sent = Values.of(question.resourceProperties());
    if (type == null || stored == null) {
      return sent;
    }
    Map<String, Value> attributes = new HashMap<>(sent);
    attributes.keySet().retainAll(type.callerSupplied());
    attributes.putAll(Values.of(stored.attributes()));
    return attributes;
  }

  private Location location(
      @Nullable ResourceType type,
      @Nullable Resource stored,
      Reference resource,
      Question question) {
    if (ResourceType.isOwn(resource.type())) {
      return own(resource);
    }
    if (type != null && type.registered()) {
      return stored == null ? new Location.Nowhere() : new Location.InWorkspace(stored.workspace());
    }
    Object sent = question.resourceProperties().get("workspace");
    return new Location.InWorkspace(sent instanceof String text ? text : null);
  }

  private Location own(Reference resource) {
    return inAWorkspaceByTheRegister(resource)
        .orElseGet(
            () -> {
              Location known = OwnResources.locate(policy, resource);
              return known instanceof Location.Nowhere ? other(resource) : known;
            });
  }

  /** A grant on a registered resource lies where that one does, which these rows leave out. */
  private Optional<Location> inAWorkspaceByTheRegister(Reference resource) {
    Stream<Grant> grants =
        resource.type().equals("bw.grant") ? tenant.grants().stream() : Stream.empty();
    return grants
        .filter(it -> it.id().equals(resource.id()) && isOfWorkspaces(it.on().type()))
        .flatMap(it -> Stream.ofNullable(registered(it.on())))
        .flatMap(it -> Stream.ofNullable(it.workspace()))
        .<Location>map(Location.InWorkspace::new)
        .findAny();
  }

  private boolean isOfWorkspaces(String name) {
    ResourceType type = policy.catalogue().type(name);
    return type != null && !type.own() && type.placed() == Placement.WORKSPACE;
  }

  private Location other(Reference resource) {
    for (Other other : tenant.others()) {
      if (other.reference().id().equals(resource.id())
          && other.reference().type().equals(resource.type())) {
        return other.workspace() == null || resource.type().equals("bw.domain")
            ? new Location.OnTenant()
            : new Location.InWorkspace(other.workspace());
      }
    }
    return new Location.Nowhere();
  }

  private @Nullable Resource registered(Tenant.Reference reference) {
    return tenant.register().stream()
        .filter(it -> it.reference().equals(reference))
        .findAny()
        .orElse(null);
  }
}
