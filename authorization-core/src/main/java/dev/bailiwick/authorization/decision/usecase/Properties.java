package dev.bailiwick.authorization.decision.usecase;

import dev.bailiwick.authorization.condition.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What remains of properties that were sent. */
final class Properties {

  private Properties() {}

  /** Those with these names. */
  static Map<String, Value> only(Map<String, Value> sent, Set<String> names) {
    if (sent.isEmpty() || names.isEmpty()) {
      return Map.of();
    }
    Map<String, Value> only = new HashMap<>(sent);
    only.keySet().retainAll(names);
    return only;
  }

  /** The stored ones, and what was sent under other names. */
  static Map<String, Value> under(Map<String, Value> stored, Map<String, Value> sent) {
    if (sent.isEmpty()) {
      return stored;
    }
    Map<String, Value> all = new HashMap<>(sent);
    all.putAll(stored);
    return all;
  }
}
