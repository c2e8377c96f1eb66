package dev.bailiwick.api.http;

import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.condition.Conditions;
import dev.bailiwick.authorization.condition.Value;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the cores keep as trees of JSON, on its way in and out: conditions and attributes. */
public final class Trees {

  /** What the API's description says of every condition. */
  public static final String CONDITION =
      "A tree with one field at each place: all, any, not, equals, in, less, greater, before, after"
          + " or present; its operands are {\"attribute\": …} or {\"value\": …}.";

  private Trees() {}

  /** The condition that was sent in this field; null says that there is none. */
  public static @Nullable Condition condition(String field, @Nullable Object tree) {
    return tree == null ? null : Conditions.read(field, tree);
  }

  /** The condition as it is sent. */
  public static @Nullable Object of(@Nullable Condition condition) {
    return condition == null ? null : Conditions.tree(condition);
  }

  /** Attributes as they are sent, in the order of their names. */
  public static Map<String, Object> of(Map<String, Value> attributes) {
    Map<String, Object> trees = new TreeMap<>();
    attributes.forEach((name, value) -> trees.put(name, value.tree()));
    return trees;
  }
}
