package dev.bailiwick.verification.oracle;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trees in which a number is written in one way only, so that equal ones are the same tree. */
final class Plain {

  private Plain() {}

  static @Nullable Map<String, Object> of(@Nullable Map<String, Object> tree) {
    return tree == null ? null : map(tree);
  }

  private static Map<String, Object> map(Map<?, ?> tree) {
    Map<String, Object> plain = new HashMap<>();
    tree.forEach((name, value) -> plain.put(String.valueOf(name), value(value)));
    return plain;
  }

  private static Object value(Object tree) {
    return switch (tree) {
      case Map<?, ?> map -> map(map);
      case List<?> list -> list.stream().map(Plain::value).toList();
      case BigDecimal number -> number.stripTrailingZeros();
      default -> tree;
    };
  }
}
