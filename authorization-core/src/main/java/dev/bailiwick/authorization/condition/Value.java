package dev.bailiwick.authorization.condition;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an attribute or a literal holds; an instant is a text in an instant's place. */
public sealed interface Value {

  /** Equal by code point: nothing is folded, nothing normalised. */
  record Text(String text) implements Value {
    @Override
    public Object tree() {
      return text;
    }
  }

  /** A number; 1, 1.0 and 1e0 are the same one. */
  record Num(BigDecimal number) implements Value {
    @Override
    public Object tree() {
      return number;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Num(BigDecimal that) && number.compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
      return Double.hashCode(number.doubleValue());
    }
  }

  /** True or false. */
  record Flag(boolean flag) implements Value {
    @Override
    public Object tree() {
      return flag;
    }
  }

  /** A list or an object, which nobody changes any more: it is there, and compares with nothing. */
  record Other(Object tree) implements Value {}

  /**
   * The value in a JSON tree; null, which is the same as missing, for null.
   *
   * @throws IllegalArgumentException for what is in no JSON tree
   */
  static @Nullable Value of(@Nullable Object tree) {
    return switch (tree) {
      case null -> null;
      case String text -> new Text(text);
      case BigDecimal number -> new Num(number);
      case Integer number -> new Num(BigDecimal.valueOf(number));
      case Long number -> new Num(BigDecimal.valueOf(number));
      case BigInteger number -> new Num(new BigDecimal(number));
      case Boolean flag -> new Flag(flag);
      case List<?> list -> new Other(list);
      case Map<?, ?> object -> new Other(object);
      default -> throw new IllegalArgumentException("no kind of value that JSON has");
    };
  }

  /** The value as a JSON tree. */
  Object tree();
}
