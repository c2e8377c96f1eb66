package dev.bailiwick.persistence;

import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.json.CanonicalJson;
import dev.bailiwick.authorization.policy.PolicyTrees;
import java.util.Map;

/** Attributes as the tables hold them: canonical JSON. */
final class AttributesColumn {

  private AttributesColumn() {}

  static String of(Map<String, Value> attributes) {
    return CanonicalJson.of(PolicyTrees.tree(attributes));
  }

  static Map<String, Value> parse(String column) {
    return PolicyTrees.attributes(CanonicalJson.read(column));
  }
}
