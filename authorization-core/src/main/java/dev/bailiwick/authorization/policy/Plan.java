package dev.bailiwick.authorization.policy;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;

/** What a tenant gets for its money: features that are on, and limits by name. */
public record Plan(String name, Set<String> features, Map<String, Long> limits) {

  public Plan {
    requireNonNull(name);
    features = Set.copyOf(features);
    limits = Map.copyOf(limits);
  }
}
