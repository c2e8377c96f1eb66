package dev.bailiwick.authorization.policy;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.bailiwick.authorization.condition.Literals;
import dev.bailiwick.authorization.condition.Value;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * An attribute that a tenant's members can have.
 *
 * @param values the only ones that it can have; any of the kind, where there is none
 */
public record DeclaredAttribute(String name, Kind kind, List<Value> values) {

  /** What an attribute holds. */
  public enum Kind {
    STRING,
    NUMBER,
    BOOLEAN,
    /** A text that says an instant, as conditions read it. */
    INSTANT;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this is a value of the kind. */
    public boolean admits(Value value) {
      return switch (this) {
        case STRING -> value instanceof Value.Text;
        case NUMBER -> value instanceof Value.Num;
        case BOOLEAN -> value instanceof Value.Flag;
        case INSTANT -> value instanceof Value.Text(String text) && Literals.isInstant(text);
      };
    }
  }

  public DeclaredAttribute {
    requireNonNull(name);
    requireNonNull(kind);
    values = List.copyOf(values);
  }

  /** Whether a member can have the attribute with this value. */
  public boolean admits(Value value) {
    return kind.admits(value) && (values.isEmpty() || values.contains(value));
  }

  static Map<String, DeclaredAttribute> byName(Collection<DeclaredAttribute> attributes) {
    return attributes.stream()
        .collect(toUnmodifiableMap(DeclaredAttribute::name, Function.identity()));
  }
}
