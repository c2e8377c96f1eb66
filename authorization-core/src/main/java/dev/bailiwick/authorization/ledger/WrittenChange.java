package dev.bailiwick.authorization.ledger;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One change in the writing: its name, and then field after field. */
final class WrittenChange {

  private final Map<String, @Nullable Object> fields = new HashMap<>();

  WrittenChange(String name) {
    fields.put("change", name);
  }

  /** A field; whatever is no part of a JSON tree stands there as its text. */
  WrittenChange with(String name, @Nullable Object value) {
    fields.put(
        name,
        switch (value) {
          case null -> null;
          case Map<?, ?> tree -> tree;
          case List<?> tree -> tree;
          case Boolean flag -> flag;
          case Long number -> number;
          default -> value.toString();
        });
    return this;
  }

  Map<String, @Nullable Object> tree() {
    return Collections.unmodifiableMap(fields);
  }
}
