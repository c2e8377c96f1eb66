package dev.bailiwick.authorization.condition;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.json.CanonicalJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facts for a test, by their names as conditions have them; null stands for a null that is sent.
 */
record Known(Map<?, ?> attributes) implements Facts {

  /** From JSON with single quotes for double ones. */
  static Known of(String json) {
    return new Known((Map<?, ?>) json(json));
  }

  /** A condition from JSON with single quotes for double ones. */
  static Condition condition(String json) {
    return Conditions.read(json(json));
  }

  static Object json(String json) {
    return requireNonNull(CanonicalJson.read(json.replace('\'', '"')));
  }

  @Override
  public @Nullable Value value(Source source, String name) {
    return Value.of(attributes.get(source.word() + "." + name));
  }
}
