package dev.bailiwick.verification.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The page's section "Conditions": evaluates the tree as it is written in JSON. */
public final class Conditions {

  /** Stands for a value of which nobody knows, not even whether it is there. */
  public static final Object OPEN = new Object();

  private Conditions() {}

  /**
   * What the condition comes to.
   *
   * @param facts the value of an attribute by its dotted name; null where it is missing
   */
  public static Truth evaluate(
      @Nullable Map<String, Object> condition, Function<String, @Nullable Object> facts) {
    if (condition == null) {
      return Truth.TRUE;
    }
    var only = condition.entrySet().iterator().next();
    String form = only.getKey();
    if (form.equals("not")) {
      return evaluate(map(only.getValue()), facts).not();
    }
    if (form.equals("present")) {
      Object value = value(only.getValue(), facts);
      return OPEN.equals(value) ? Truth.UNKNOWN : Truth.of(value != null);
    }
    List<?> parts = (List<?>) only.getValue();
    return switch (form) {
      case "all" -> all(parts, facts);
      case "any" -> any(parts, facts);
      case "in" -> in(value(parts.get(0), facts), (List<?>) parts.get(1));
      default -> compare(form, value(parts.get(0), facts), value(parts.get(1), facts));
    };
  }

  private static Truth all(List<?> parts, Function<String, @Nullable Object> facts) {
    Truth truth = Truth.TRUE;
    for (Object part : parts) {
      truth = truth.and(evaluate(map(part), facts));
    }
    return truth;
  }

  private static Truth any(List<?> parts, Function<String, @Nullable Object> facts) {
    Truth truth = Truth.FALSE;
    for (Object part : parts) {
      truth = truth.or(evaluate(map(part), facts));
    }
    return truth;
  }

  private static Truth in(@Nullable Object value, List<?> literals) {
    Truth truth = Truth.FALSE;
    for (Object literal : literals) {
      truth = truth.or(equal(value, literal));
    }
    return truth;
  }

  private static Truth compare(String form, @Nullable Object left, @Nullable Object right) {
    return switch (form) {
      case "equals" -> equal(left, right);
      case "less" -> ordered(number(left), number(right), (x, y) -> x.compareTo(y) < 0);
      case "greater" -> ordered(number(left), number(right), (x, y) -> x.compareTo(y) > 0);
      case "before" -> ordered(Moments.place(left), Moments.place(right), Conditions::less);
      case "after" -> ordered(Moments.place(right), Moments.place(left), Conditions::less);
      default -> throw new IllegalArgumentException(form);
    };
  }

  private static Truth equal(@Nullable Object left, @Nullable Object right) {
    if (left instanceof String x && right instanceof String y) {
      return Truth.of(x.equals(y));
    }
    if (left instanceof BigDecimal x && right instanceof BigDecimal y) {
      return Truth.of(x.compareTo(y) == 0);
    }
    if (left instanceof Boolean x && right instanceof Boolean y) {
      return Truth.of(x.equals(y));
    }
    return Truth.UNKNOWN;
  }

  private static Truth ordered(
      @Nullable BigDecimal left,
      @Nullable BigDecimal right,
      BiPredicate<BigDecimal, BigDecimal> order) {
    return left == null || right == null ? Truth.UNKNOWN : Truth.of(order.test(left, right));
  }

  private static boolean less(BigDecimal left, BigDecimal right) {
    return left.compareTo(right) < 0;
  }

  private static @Nullable BigDecimal number(@Nullable Object value) {
    return value instanceof BigDecimal number ? number : null;
  }

  private static @Nullable Object value(
      @Nullable Object operand, Function<String, @Nullable Object> facts) {
    Map<String, Object> written = map(operand);
    return written.get("attribute") instanceof String name
        ? facts.apply(name)
        : written.get("value");
  }

  @SuppressWarnings("unchecked") // the tree is JSON: an object's names are strings
  private static Map<String, Object> map(@Nullable Object tree) {
    if (tree == null) {
      throw new IllegalArgumentException("null is no condition");
    }
    return (Map<String, Object>) tree;
  }
}
