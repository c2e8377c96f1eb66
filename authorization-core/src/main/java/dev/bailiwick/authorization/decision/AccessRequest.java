package dev.bailiwick.authorization.decision;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Reference;
import java.time.Instant;

/**
 * May this subject do this to that resource, at this instant?
 *
 * @param subject as asked: {@code user} with our id or an external id, or {@code application}
 * @param location where the resource lies, resolved before deciding
 */
public record AccessRequest(
    Reference subject, String action, Reference resource, Location location, Instant at) {

  public AccessRequest {
    requireNonNull(subject);
    requireNonNull(action);
    requireNonNull(resource);
    requireNonNull(location);
    requireNonNull(at);
  }
}
