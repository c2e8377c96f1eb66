package dev.bailiwick.authorization.json;

import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one text by the grammar of RFC 8259, and no more than that. */
final class JsonReader {

  /** Bounds the recursion, in reading and in writing alike. */
  private static final int DEEPEST = 32;

  /** Further out {@link BigDecimal} itself overflows. */
  private static final int LARGEST_SCALE = 1_000_000_000;

  private static final int HEX = 16;
  private static final int HEX_DIGITS = 4;

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

  private final CharBuffer in;

  private JsonReader(CharBuffer in) {
    this.in = in;
  }

  static @Nullable Object read(String text) {
    JsonReader reader = new JsonReader(CharBuffer.wrap(text));
    Object tree = reader.value(0);
    reader.skipSpace();
    if (reader.in.hasRemaining()) {
      throw reader.malformed();
    }
    return tree;
  }

  /** One level further down, if that is allowed. */
  static int deeper(int depth) {
    if (depth == DEEPEST) {
      throw new IllegalArgumentException("JSON more than " + DEEPEST + " deep");
    }
    return depth + 1;
  }

  /** The number, if it can be computed with. */
  static BigDecimal inRange(BigDecimal number) {
    if (Math.abs((long) number.scale()) > LARGEST_SCALE) {
      throw new IllegalArgumentException("a number too far out");
    }
    return number;
  }

  private @Nullable Object value(int depth) {
    skipSpace();
    return switch (peek()) {
      case '{' -> object(deeper(depth));
      case '[' -> list(deeper(depth));
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, @Nullable Object> object(int depth) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    take('{');
    if (!tookAfterSpace('}')) {
      do {
        skipSpace();
        String name = string();
        if (object.containsKey(name)) {
          throw new IllegalArgumentException("a name occurs twice in one JSON object");
        }
        skipSpace();
        take(':');
        object.put(name, value(depth));
      } while (tookAfterSpace(','));
      take('}');
    }
    return Collections.unmodifiableMap(object);
  }

  private List<@Nullable Object> list(int depth) {
    List<@Nullable Object> list = new ArrayList<>();
    take('[');
    if (!tookAfterSpace(']')) {
      do {
        list.add(value(depth));
      } while (tookAfterSpace(','));
      take(']');
    }
    return Collections.unmodifiableList(list);
  }

  private String string() {
    StringBuilder text = new StringBuilder();
    take('"');
    for (char c = next(); c != '"'; c = next()) {
      if (c < ' ') {
        throw malformed();
      }
      text.append(c == '\\' ? escaped() : c);
    }
    return text.toString();
  }

  private char escaped() {
    char c = next();
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hexadecimal();
      default -> throw malformed();
    };
  }

  private char hexadecimal() {
    int code = 0;
    for (int i = 0; i < HEX_DIGITS; i++) {
      char c = next();
      int digit = c < 128 ? Character.digit(c, HEX) : -1;
      if (digit < 0) {
        throw malformed();
      }
      code = code * HEX + digit;
    }
    return (char) code;
  }

  private BigDecimal number() {
    StringBuilder text = new StringBuilder();
    while ("+-.0123456789eE".indexOf(peek()) >= 0) {
      text.append(next());
    }
    if (!NUMBER.matcher(text).matches()) {
      throw malformed();
    }
    return inRange(new BigDecimal(text.toString()));
  }

  private @Nullable Object word(String word, @Nullable Object meaning) {
    word.chars().forEach(c -> take((char) c));
    return meaning;
  }

  private void skipSpace() {
    while (" \t\n\r".indexOf(peek()) >= 0) {
      next();
    }
  }

  private boolean tookAfterSpace(char wanted) {
    skipSpace();
    boolean there = peek() == wanted;
    if (there) {
      next();
    }
    return there;
  }

  private void take(char wanted) {
    if (next() != wanted) {
      throw malformed();
    }
  }

  /** The next character without taking it; at the end one that no grammar allows. */
  private char peek() {
    return in.hasRemaining() ? in.get(in.position()) : '\0';
  }

  private char next() {
    if (!in.hasRemaining()) {
      throw malformed();
    }
    return in.get();
  }

  private IllegalArgumentException malformed() {
    return new IllegalArgumentException("malformed JSON at character " + in.position());
  }
}
