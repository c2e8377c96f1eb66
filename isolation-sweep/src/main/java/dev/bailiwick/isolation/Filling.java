package dev.bailiwick.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.bailiwick.isolation.Plan.Usage;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts values into the places that an operation and its usage have for them. */
final class Filling {

  /** Something new each time. */
  static final String FRESH = "fresh";

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z_]+)}");
  private static final Pattern NUMBER = Pattern.compile("\\{#([A-Za-z_]+)}");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Filling() {}

  /** The slots that a call of this operation has places for, in order. */
  static Set<String> slots(Operation operation, Usage usage) {
    Set<String> slots = new LinkedHashSet<>();
    for (String variable : operation.variables()) {
      places(variable(usage.variables(), variable), slots);
    }
    places(usage.query(), slots);
    usage.headers().values().forEach(value -> places(value, slots));
    if (usage.body() != null) {
      places(usage.body().toString(), slots);
    }
    slots.remove(FRESH);
    return slots;
  }

  private static String variable(Map<String, String> variables, String name) {
    return variables.getOrDefault(name, "{" + name + "}");
  }

  private static void places(String text, Set<String> into) {
    PLACE.matcher(text).results().forEach(place -> into.add(place.group(1)));
    NUMBER.matcher(text).results().forEach(place -> into.add(place.group(1)));
  }

  /** The request, its places filled with the values of these names. */
  static Filled fill(Operation operation, Usage usage, UnaryOperator<String> values) {
    String path = operation.path();
    for (String variable : operation.variables()) {
      String value = text(variable(usage.variables(), variable), values);
      path =
          path.replace("{" + variable + "}", URLEncoder.encode(value, UTF_8).replace("+", "%20"));
    }
    Map<String, String> headers = new LinkedHashMap<>();
    usage.headers().forEach((name, value) -> headers.put(name, text(value, values)));
    return new Filled(
        operation.method(),
        path + text(usage.query(), values),
        headers,
        body(usage.body(), values),
        usage.contentType());
  }

  /** A text is sent as it is, anything else as JSON. */
  private static @Nullable String body(@Nullable JsonNode body, UnaryOperator<String> values) {
    if (body == null) {
      return null;
    }
    return body.isTextual() ? text(body.asText(), values) : filled(body, values).toString();
  }

  private static JsonNode filled(JsonNode node, UnaryOperator<String> values) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(one -> copy.set(one.getKey(), filled(one.getValue(), values)));
        yield copy;
      }
      case ArrayNode array -> {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        array.forEach(one -> copy.add(filled(one, values)));
        yield copy;
      }
      case TextNode text -> text(text, values);
      default -> node;
    };
  }

  /** A whole text of the form <code>{#name}</code> stands for JSON, such as a number. */
  private static JsonNode text(TextNode text, UnaryOperator<String> values) {
    Matcher number = NUMBER.matcher(text.asText());
    if (!number.matches()) {
      return new TextNode(text(text.asText(), values));
    }
    try {
      return JSON.readTree(values.apply(number.group(1)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text.asText() + " is no JSON", e);
    }
  }

  private static String text(String text, UnaryOperator<String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(values.apply(place.group(1))));
  }
}
