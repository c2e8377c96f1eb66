package dev.bailiwick.authorization.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON in the one form that RFC 8785 gives it, for the few kinds of values that the ledger writes:
 * objects with their names in order, lists, strings, whole numbers, null; no white space.
 */
final class CanonicalJson {

  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  /**
   * The canonical text of a value.
   *
   * @throws IllegalArgumentException for a kind of value that the ledger does not write
   */
  static String of(@Nullable Object value) {
    CanonicalJson json = new CanonicalJson();
    json.write(value);
    return json.out.toString();
  }

  private void write(@Nullable Object value) {
    switch (value) {
      case null -> out.append("null");
      case String text -> writeString(text);
      case Long number -> out.append(number.longValue());
      case Map<?, ?> object -> writeObject(object);
      case List<?> list -> writeList(list);
      default -> throw new IllegalArgumentException("not a value of the ledger");
    }
  }

  private void writeObject(Map<?, ?> object) {
    Map<String, @Nullable Object> ordered = new TreeMap<>();
    object.forEach((name, value) -> ordered.put((String) name, value));
    out.append('{');
    String separator = "";
    for (Map.Entry<String, @Nullable Object> field : ordered.entrySet()) {
      out.append(separator);
      writeString(field.getKey());
      out.append(':');
      write(field.getValue());
      separator = ",";
    }
    out.append('}');
  }

  private void writeList(List<?> list) {
    out.append('[');
    String separator = "";
    for (Object value : list) {
      out.append(separator);
      write(value);
      separator = ",";
    }
    out.append(']');
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
