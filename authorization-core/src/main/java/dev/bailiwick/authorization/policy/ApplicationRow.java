package dev.bailiwick.authorization.policy;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.TenantId;
import java.util.Map;
import java.util.Set;

/**
 * An application that is a subject here.
 *
 * @param home the tenant that mints its keys
 * @param subjectAttributes which properties of subjects it may send along; only its home's count
 * @param keys the hash of each key by the key's prefix; only its home has any
 */
public record ApplicationRow(
    ApplicationId id, TenantId home, Set<String> subjectAttributes, Map<String, String> keys) {

  public ApplicationRow {
    requireNonNull(id);
    requireNonNull(home);
    subjectAttributes = Set.copyOf(subjectAttributes);
    keys = Map.copyOf(keys);
  }

  ApplicationRow withSubjectAttributes(Set<String> next) {
    return new ApplicationRow(id, home, next, keys);
  }

  ApplicationRow withKeys(Map<String, String> next) {
    return new ApplicationRow(id, home, subjectAttributes, next);
  }
}
