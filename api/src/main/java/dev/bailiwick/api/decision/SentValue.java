package dev.bailiwick.api.decision;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.condition.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of attributes, read from where the parser stands. */
final class SentValue {

  /** As long and as far out as a number may be that is kept as an attribute. */
  static final int MOST_DIGITS = 1_100;

  private static final Value TRUE = new Value.Flag(true);
  private static final Value FALSE = new Value.Flag(false);

  private SentValue() {}

  /** The values of an object by name; a null is as if it were not there. */
  static Map<String, Value> members(String path, JsonParser parser) throws IOException {
    requireObject(path, parser);
    Map<String, Value> values = new HashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      Value value = value(path, parser);
      if (value != null) {
        values.put(name, value);
      }
    }
    return values;
  }

  static void requireObject(String path, JsonParser parser) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw Refusal.invalid(path, path + " is not an object.");
    }
  }

  private static @Nullable Value value(String path, JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> new Value.Text(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Num(number(path, parser));
      case VALUE_TRUE -> TRUE;
      case VALUE_FALSE -> FALSE;
      case START_OBJECT -> new Value.Other(object(path, parser));
      case START_ARRAY -> new Value.Other(list(path, parser));
      default -> null;
    };
  }

  private static @Nullable Object tree(String path, JsonParser parser) throws IOException {
    Value value = value(path, parser);
    return value == null ? null : value.tree();
  }

  private static Map<String, @Nullable Object> object(String path, JsonParser parser)
      throws IOException {
    Map<String, @Nullable Object> object = new HashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      object.put(name, tree(path, parser));
    }
    return Collections.unmodifiableMap(object);
  }

  private static List<@Nullable Object> list(String path, JsonParser parser) throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(tree(path, parser));
    }
    return Collections.unmodifiableList(list);
  }

  private static BigDecimal number(String path, JsonParser parser) throws IOException {
    try {
      BigDecimal number = parser.getDecimalValue();
      if (Math.abs((long) number.scale()) > MOST_DIGITS) {
        throw tooFarOut(path);
      }
      return number;
    } catch (NumberFormatException evenFurther) {
      throw tooFarOut(path);
    }
  }

  private static Refusal tooFarOut(String path) {
    return Refusal.invalid(path, path + " holds a number with an exponent too far out.");
  }
}
