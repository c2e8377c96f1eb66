package dev.bailiwick.persistence;

import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.condition.Conditions;
import dev.bailiwick.authorization.json.CanonicalJson;
import org.jspecify.annotations.Nullable;

/** A condition as the tables hold it: canonical JSON, or null where there is none. */
final class ConditionColumn {

  private ConditionColumn() {}

  static @Nullable String of(@Nullable Condition condition) {
    return condition == null ? null : CanonicalJson.of(Conditions.tree(condition));
  }

  static @Nullable Condition parse(@Nullable String column) {
    return column == null ? null : Conditions.read(CanonicalJson.read(column));
  }
}
