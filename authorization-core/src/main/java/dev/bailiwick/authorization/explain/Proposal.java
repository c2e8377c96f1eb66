package dev.bailiwick.authorization.explain;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Reference;
import java.util.List;

/**
 * A step that is proposed, and who may make it.
 *
 * @param permission what whoever makes it needs; that of a feature is the installation's
 * @param by some of those who may, where there are any in this tenant
 */
public record Proposal(Step step, String permission, List<Reference> by) {

  public Proposal {
    requireNonNull(step);
    requireNonNull(permission);
    by = List.copyOf(by);
  }
}
