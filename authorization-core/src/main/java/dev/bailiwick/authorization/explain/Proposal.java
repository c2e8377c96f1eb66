package dev.bailiwick.authorization.explain;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import java.util.List;

/**
 * A step that is proposed, and who may make it.
 *
 * @param subject whom it is to help, however the request named them
 * @param permissions what whoever makes it needs; that of a feature is the installation's
 * @param by some of those who may, where there are any in this tenant
 */
public record Proposal(Step step, Subject subject, List<String> permissions, List<Reference> by) {

  public Proposal {
    requireNonNull(step);
    requireNonNull(subject);
    permissions = List.copyOf(permissions);
    by = List.copyOf(by);
  }
}
