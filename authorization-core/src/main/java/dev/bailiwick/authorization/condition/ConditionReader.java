package dev.bailiwick.authorization.condition;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.condition.Condition.After;
import dev.bailiwick.authorization.condition.Condition.All;
import dev.bailiwick.authorization.condition.Condition.Any;
import dev.bailiwick.authorization.condition.Condition.Before;
import dev.bailiwick.authorization.condition.Condition.Equals;
import dev.bailiwick.authorization.condition.Condition.Greater;
import dev.bailiwick.authorization.condition.Condition.In;
import dev.bailiwick.authorization.condition.Condition.Less;
import dev.bailiwick.authorization.condition.Condition.Not;
import dev.bailiwick.authorization.condition.Condition.Present;
import dev.bailiwick.authorization.condition.Operand.Attribute;
import dev.bailiwick.authorization.condition.Operand.Literal;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One place in the tree that is read.
 *
 * @param path where it is, for whoever sent it
 * @param tree what is there
 * @param depth how many conditions hold it, itself included
 */
record ConditionReader(String path, @Nullable Object tree, int depth) {

  private static final int DEEPEST = 8;
  private static final int LONGEST_LIST = 256;
  private static final int LONGEST_NAME = 256;

  private static final String CONDITION =
      "A condition is an object with one field: all, any, not, equals, in, less, greater, before,"
          + " after or present.";

  Condition condition() {
    if (depth > DEEPEST) {
      throw refused("A condition is at most " + DEEPEST + " deep.");
    }
    Map.Entry<?, ?> field = onlyField(CONDITION);
    ConditionReader inside = field(field);
    return switch ((String) field.getKey()) {
      case "all" -> new All(inside.conditions());
      case "any" -> new Any(inside.conditions());
      case "not" -> new Not(inside.deeper().condition());
      case "equals" -> inside.comparison(Equals::new);
      case "less" -> inside.comparison(Less::new);
      case "greater" -> inside.comparison(Greater::new);
      case "before" -> inside.comparison(Before::new);
      case "after" -> inside.comparison(After::new);
      case "in" -> inside.choice();
      case "present" -> new Present(inside.operand());
      default -> throw refused(CONDITION);
    };
  }

  private List<Condition> conditions() {
    return items().stream().map(item -> item.deeper().condition()).toList();
  }

  private Condition comparison(BiFunction<Operand, Operand, Condition> kind) {
    List<ConditionReader> sides = pair("This compares two operands.");
    return kind.apply(sides.getFirst().operand(), sides.getLast().operand());
  }

  private Condition choice() {
    List<ConditionReader> sides = pair("This takes an operand and a list of values.");
    List<Value> values =
        sides.getLast().items().stream().map(item -> Literals.read(item.path, item.tree)).toList();
    return new In(sides.getFirst().operand(), values);
  }

  private Operand operand() {
    String shape = "An operand is an object with one field: attribute or value.";
    Map.Entry<?, ?> field = onlyField(shape);
    ConditionReader inside = field(field);
    return switch ((String) field.getKey()) {
      case "attribute" -> inside.attribute();
      case "value" -> new Literal(Literals.read(inside.path, inside.tree));
      default -> throw refused(shape);
    };
  }

  private Attribute attribute() {
    String text = tree instanceof String string ? string : "";
    int dot = text.indexOf('.');
    Source source = dot < 0 ? null : Source.of(text.substring(0, dot));
    String name = text.substring(dot + 1);
    if (source == null || name.isEmpty()) {
      throw refused("An attribute is subject, resource, action or context, a dot, and a name.");
    }
    Literals.check(path, name, LONGEST_NAME);
    return new Attribute(source, name);
  }

  private Map.Entry<?, ?> onlyField(String shape) {
    if (tree instanceof Map<?, ?> object && object.size() == 1) {
      return object.entrySet().iterator().next();
    }
    throw refused(shape);
  }

  private List<ConditionReader> pair(String shape) {
    if (tree instanceof List<?> list && list.size() == 2) {
      return items();
    }
    throw refused(shape);
  }

  private List<ConditionReader> items() {
    if (tree instanceof List<?> list && !list.isEmpty() && list.size() <= LONGEST_LIST) {
      return IntStream.range(0, list.size())
          .mapToObj(i -> new ConditionReader(path + "[" + i + "]", list.get(i), depth))
          .toList();
    }
    throw refused("A list here has 1 to " + LONGEST_LIST + " entries.");
  }

  private ConditionReader field(Map.Entry<?, ?> field) {
    return new ConditionReader(path + "." + field.getKey(), field.getValue(), depth);
  }

  private ConditionReader deeper() {
    return new ConditionReader(path, tree, depth + 1);
  }

  private Refusal refused(String sentence) {
    return Refusal.invalid(path, sentence);
  }
}
