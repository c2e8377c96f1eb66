package dev.bailiwick.authorization.preview;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.catalogue.Permission;
import dev.bailiwick.authorization.decision.Outlook;

/**
 * What becomes of one permission of one subject in one place.
 *
 * @param subject by the id in results: the external one where there is one
 * @param on the tenant, a workspace or a resource
 */
public record Shift(Reference subject, Permission permission, Reference on, Outlook.Kind to) {

  public Shift {
    requireNonNull(subject);
    requireNonNull(permission);
    requireNonNull(on);
    requireNonNull(to);
  }

  /** By subject, then place, then permission; different for any two of one preview. */
  public String key() {
    return String.join(
        "\n", subject.type(), subject.id(), on.type(), on.id(), permission.toString());
  }
}
