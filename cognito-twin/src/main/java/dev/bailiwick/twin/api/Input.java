package dev.bailiwick.twin.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.twin.json.Json;
import dev.bailiwick.twin.pool.Refusal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of a call, by their names in Cognito's model; a wrong type is refused before
 * anything is done.
 */
public record Input(ObjectNode fields) {

  static Input parse(String body) {
    try {
      if (Json.tree(body) instanceof ObjectNode fields) {
        return new Input(fields);
      }
    } catch (JsonProcessingException e) {
      // Refused below: to a client, malformed and misshapen are the same.
    }
    throw malformed("a JSON object is expected");
  }

  String text(String name) {
    return optional(name).orElseThrow(() -> missing(name));
  }

  Optional<String> optional(String name) {
    return value(fields, name)
        .map(
            node -> {
              require(node.isTextual(), name);
              return node.textValue();
            });
  }

  boolean flag(String name) {
    return value(fields, name)
        .map(
            node -> {
              require(node.isBoolean(), name);
              return node.booleanValue();
            })
        .orElse(false);
  }

  Optional<Integer> number(String name) {
    return value(fields, name)
        .map(
            node -> {
              require(node.canConvertToInt() && node.isIntegralNumber(), name);
              return node.intValue();
            });
  }

  /** An object of strings, such as {@code AuthParameters}. */
  Map<String, String> map(String name) {
    var map = new LinkedHashMap<String, String>();
    value(fields, name)
        .ifPresent(
            node -> {
              require(node.isObject(), name);
              for (var entry : node.properties()) {
                require(entry.getValue().isTextual(), name);
                map.put(entry.getKey(), entry.getValue().textValue());
              }
            });
    return map;
  }

  /** An object that has members of its own types, such as {@code SoftwareTokenMfaSettings}. */
  Optional<Input> part(String name) {
    return value(fields, name)
        .map(
            node -> {
              require(node.isObject(), name);
              return new Input((ObjectNode) node);
            });
  }

  /** A list of {@code {"Name", "Value"}}. */
  Map<String, String> attributes(String name) {
    var attributes = new LinkedHashMap<String, String>();
    value(fields, name)
        .ifPresent(
            list -> {
              require(list.isArray(), name);
              for (var item : list) {
                require(item.path("Name").isTextual() && item.path("Value").isTextual(), name);
                attributes.put(item.path("Name").textValue(), item.path("Value").textValue());
              }
            });
    return attributes;
  }

  static Refusal missing(String name) {
    var member = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    return Refusal.invalidParameter(
        "1 validation error detected: Value at '"
            + member
            + "' failed to satisfy constraint: Member must not be null");
  }

  private static Optional<JsonNode> value(ObjectNode fields, String name) {
    return Optional.ofNullable(fields.get(name)).filter(node -> !node.isNull());
  }

  private static void require(boolean fits, String name) {
    if (!fits) {
      throw malformed(name + " has another type");
    }
  }

  private static Refusal malformed(String message) {
    return new Refusal("SerializationException", message);
  }
}
