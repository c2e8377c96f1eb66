package dev.bailiwick.authorization.decision;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.condition.Value;
import java.time.Instant;
import java.util.Map;

/**
 * May this subject do this to that resource, at this instant?
 *
 * @param subjectProperties what the caller may tell of the subject; stored attributes win over it
 * @param resourceAttributes the stored ones and what the caller may add, resolved before deciding
 * @param location where the resource lies, resolved before deciding
 */
public record AccessRequest(
    AskedSubject subject,
    Map<String, Value> subjectProperties,
    String action,
    Map<String, Value> actionProperties,
    Reference resource,
    Map<String, Value> resourceAttributes,
    Location location,
    Map<String, Value> context,
    Instant at) {

  public AccessRequest {
    requireNonNull(subject);
    requireNonNull(action);
    requireNonNull(resource);
    requireNonNull(location);
    requireNonNull(at);
    subjectProperties = Map.copyOf(subjectProperties);
    actionProperties = Map.copyOf(actionProperties);
    resourceAttributes = Map.copyOf(resourceAttributes);
    context = Map.copyOf(context);
  }

  /** A request with no properties. */
  public AccessRequest(
      AskedSubject subject, String action, Reference resource, Location location, Instant at) {
    this(subject, Map.of(), action, Map.of(), resource, Map.of(), location, Map.of(), at);
  }

  /** The same request about another subject. */
  public AccessRequest about(AskedSubject other) {
    return new AccessRequest(
        other,
        subjectProperties,
        action,
        actionProperties,
        resource,
        resourceAttributes,
        location,
        context,
        at);
  }

  /** The same request for another action. */
  public AccessRequest doing(String other) {
    return new AccessRequest(
        subject,
        subjectProperties,
        other,
        actionProperties,
        resource,
        resourceAttributes,
        location,
        context,
        at);
  }

  /** The same request on another resource. */
  public AccessRequest on(Reference other, Location where, Map<String, Value> attributes) {
    return new AccessRequest(
        subject,
        subjectProperties,
        action,
        actionProperties,
        other,
        attributes,
        where,
        context,
        at);
  }
}
