package dev.bailiwick.authorization.explain;

import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.condition.Facts;
import dev.bailiwick.authorization.condition.Operand;
import dev.bailiwick.authorization.condition.Operand.Attribute;
import dev.bailiwick.authorization.condition.Source;
import dev.bailiwick.authorization.condition.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of subject and resource that conditions read, each with the values that it is
 * compared with.
 */
final class Compared {

  private final Facts facts;
  private final Map<Attribute, Set<Value>> values = new LinkedHashMap<>();

  /**
   * Nothing yet.
   *
   * @param facts what attributes are now, where one is compared with another
   */
  Compared(Facts facts) {
    this.facts = facts;
  }

  Set<Attribute> attributes() {
    return values.keySet();
  }

  Set<Value> values(Attribute attribute) {
    return values.getOrDefault(attribute, Set.of());
  }

  void collect(@Nullable Condition condition) {
    switch (condition) {
      case null -> {}
      case Condition.All(var parts) -> parts.forEach(this::collect);
      case Condition.Any(var parts) -> parts.forEach(this::collect);
      case Condition.Not(var part) -> collect(part);
      case Condition.Equals(var left, var right) -> both(left, right);
      case Condition.In(var operand, var literals) -> literals.forEach(it -> one(operand, it));
      case Condition.Less(var left, var right) -> both(left, right);
      case Condition.Greater(var left, var right) -> both(left, right);
      case Condition.Before(var left, var right) -> both(left, right);
      case Condition.After(var left, var right) -> both(left, right);
      case Condition.Present(var operand) -> one(operand, null);
    }
  }

  private void both(Operand left, Operand right) {
    one(left, right.in(facts));
    one(right, left.in(facts));
  }

  /** Lists and objects compare with nothing, and what we answer ourselves nobody sets. */
  private void one(Operand operand, @Nullable Value value) {
    if (operand instanceof Attribute attribute && canBeSet(attribute)) {
      Set<Value> known = values.computeIfAbsent(attribute, it -> new LinkedHashSet<>());
      if (value != null && !(value instanceof Value.Other)) {
        known.add(value);
      }
    }
  }

  private static boolean canBeSet(Attribute attribute) {
    Source source = attribute.source();
    return (source == Source.SUBJECT || source == Source.RESOURCE)
        && !source.reserves(attribute.name());
  }
}
