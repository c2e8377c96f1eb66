package dev.bailiwick.verification.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Conditions as they are written. */
final class Trees {

  static final Map<String, Object> TRUE = tree("equals", value("x"), value("x"));
  static final Map<String, Object> FALSE = tree("equals", value("x"), value("y"));
  static final Map<String, Object> UNKNOWN = tree("equals", value("x"), value(true));

  private Trees() {}

  static Map<String, Object> tree(String form, Object... parts) {
    return Map.of(form, List.of(parts));
  }

  static Map<String, Object> not(Object part) {
    return Map.of("not", part);
  }

  static Map<String, Object> present(String attribute) {
    return Map.of("present", attribute(attribute));
  }

  static Map<String, Object> attribute(String name) {
    return Map.of("attribute", name);
  }

  static Map<String, Object> value(Object value) {
    return Map.of("value", value);
  }

  static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
