package dev.bailiwick.verification.bridge;

import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.condition.Conditions;
import dev.bailiwick.authorization.condition.Value;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trees of JSON as the product keeps them. */
public final class Values {

  private Values() {}

  static @Nullable Condition condition(@Nullable Map<String, Object> tree) {
    return tree == null ? null : Conditions.read(tree);
  }

  /** A null is not there. */
  public static Map<String, Value> of(Map<String, ? extends @Nullable Object> trees) {
    if (trees.isEmpty()) {
      return Map.of();
    }
    Map<String, Value> values = new HashMap<>();
    trees.forEach(
        (name, tree) -> {
          Value value = Value.of(tree);
          if (value != null) {
            values.put(name, value);
          }
        });
    return values;
  }
}
