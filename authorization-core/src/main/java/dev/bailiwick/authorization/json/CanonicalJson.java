package dev.bailiwick.authorization.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON in the one form that RFC 8785 gives it: the names of an object in order, no white space, one
 * text for each value of a number. Numbers are decimal and exact, which that RFC's are not.
 */
public final class CanonicalJson {

  /** From here on a whole number is written with an exponent. */
  private static final int PLAIN_DIGITS = 21;

  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  /**
   * The canonical text of a tree: Map by String, List, String, Integer, Long, BigDecimal, Boolean,
   * null.
   *
   * @throws IllegalArgumentException for another kind of value, or one that could not be read again
   */
  public static String of(@Nullable Object tree) {
    CanonicalJson json = new CanonicalJson();
    json.write(tree, 0);
    return json.out.toString();
  }

  /**
   * The tree that a JSON text, canonical or not, stands for: Map in the order of the text, List,
   * String, BigDecimal, Boolean, null; it cannot be changed.
   *
   * @throws IllegalArgumentException when malformed, a name occurs twice, or it is more than 32
   *     deep
   */
  public static @Nullable Object read(String text) {
    return JsonReader.read(text);
  }

  private void write(@Nullable Object value, int depth) {
    switch (value) {
      case null -> out.append("null");
      case String text -> writeString(text);
      case Boolean flag -> out.append(flag.booleanValue());
      case Integer number -> out.append(number.intValue());
      case Long number -> out.append(number.longValue());
      case BigDecimal number -> out.append(text(number));
      case Map<?, ?> object -> writeObject(object, JsonReader.deeper(depth));
      case List<?> list -> writeList(list, JsonReader.deeper(depth));
      default -> throw new IllegalArgumentException("no kind of value that JSON has");
    }
  }

  private void writeObject(Map<?, ?> object, int depth) {
    Map<String, @Nullable Object> ordered = new TreeMap<>();
    object.forEach((name, value) -> ordered.put((String) name, value));
    out.append('{');
    String separator = "";
    for (Map.Entry<String, @Nullable Object> field : ordered.entrySet()) {
      out.append(separator);
      writeString(field.getKey());
      out.append(':');
      write(field.getValue(), depth);
      separator = ",";
    }
    out.append('}');
  }

  private void writeList(List<?> list, int depth) {
    out.append('[');
    String separator = "";
    for (Object value : list) {
      out.append(separator);
      write(value, depth);
      separator = ",";
    }
    out.append(']');
  }

  private static String text(BigDecimal number) {
    BigDecimal bare = JsonReader.inRange(JsonReader.inRange(number).stripTrailingZeros());
    boolean plain = bare.scale() <= 0 && bare.precision() - bare.scale() <= PLAIN_DIGITS;
    return plain ? bare.toPlainString() : bare.toString().replace('E', 'e');
  }

  private void writeString(String text) {
    out.append('"');
    text.chars().forEach(this::writeCharacter);
    out.append('"');
  }

  private void writeCharacter(int c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < 0x20) {
          out.append(String.format("\\u%04x", c));
        } else {
          out.append((char) c);
        }
      }
    }
  }
}
