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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Conditions as they are sent and kept: trees of JSON, within the limits of the language. */
public final class Conditions {

  private static final int MOST_NODES = 64;

  private Conditions() {}

  /** Reads a condition; a refusal names the place below {@code condition} that is wrong. */
  public static Condition read(@Nullable Object tree) {
    return read("condition", tree);
  }

  /**
   * Reads a condition that is part of something larger.
   *
   * @param field where it stands in there
   */
  public static Condition read(String field, @Nullable Object tree) {
    Condition condition = new ConditionReader(field, tree, 1).condition();
    if (nodes(condition).count() > MOST_NODES) {
      throw Refusal.invalid(field, "A condition has at most " + MOST_NODES + " nodes.");
    }
    return condition;
  }

  /** The condition as a JSON tree, from which it can be read again. */
  public static Object tree(Condition condition) {
    return switch (condition) {
      case All(var parts) -> Map.of("all", trees(parts));
      case Any(var parts) -> Map.of("any", trees(parts));
      case Not(var part) -> Map.of("not", tree(part));
      case Equals(var left, var right) -> Map.of("equals", pair(left, right));
      case Less(var left, var right) -> Map.of("less", pair(left, right));
      case Greater(var left, var right) -> Map.of("greater", pair(left, right));
      case Before(var left, var right) -> Map.of("before", pair(left, right));
      case After(var left, var right) -> Map.of("after", pair(left, right));
      case In(var operand, var values) ->
          Map.of("in", List.of(tree(operand), values.stream().map(Value::tree).toList()));
      case Present(var operand) -> Map.of("present", tree(operand));
    };
  }

  /** Every attribute that it reads. */
  public static Set<Attribute> attributes(Condition condition) {
    return nodes(condition)
        .flatMap(Conditions::operands)
        .filter(Attribute.class::isInstance)
        .map(Attribute.class::cast)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The condition and all that it is made of; the operands are no nodes of their own. */
  private static Stream<Condition> nodes(Condition condition) {
    Stream<Condition> parts =
        switch (condition) {
          case All all -> all.parts().stream();
          case Any any -> any.parts().stream();
          case Not not -> Stream.of(not.part());
          default -> Stream.empty();
        };
    return Stream.concat(Stream.of(condition), parts.flatMap(Conditions::nodes));
  }

  private static Stream<Operand> operands(Condition condition) {
    return switch (condition) {
      case Equals(var left, var right) -> Stream.of(left, right);
      case Less(var left, var right) -> Stream.of(left, right);
      case Greater(var left, var right) -> Stream.of(left, right);
      case Before(var left, var right) -> Stream.of(left, right);
      case After(var left, var right) -> Stream.of(left, right);
      case In(var operand, var values) -> Stream.of(operand);
      case Present(var operand) -> Stream.of(operand);
      default -> Stream.empty();
    };
  }

  private static List<Object> trees(List<Condition> conditions) {
    return conditions.stream().map(Conditions::tree).toList();
  }

  private static List<Object> pair(Operand left, Operand right) {
    return List.of(tree(left), tree(right));
  }

  private static Object tree(Operand operand) {
    return switch (operand) {
      case Attribute attribute -> Map.of("attribute", attribute.toString());
      case Literal literal -> Map.of("value", literal.value().tree());
    };
  }
}
