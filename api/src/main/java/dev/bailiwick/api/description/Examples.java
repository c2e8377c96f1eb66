package dev.bailiwick.api.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An example for every schema, from what fields of its names usually hold. */
final class Examples {

  private static final int DEEPEST = 12;
  private static final String ID = "0197c5a0-6f1e-7c3a-9b51-2f4e8d6a1c70";

  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("slug", "acme"),
          Map.entry("tenant", "acme"),
          Map.entry("name", "design"),
          Map.entry("email", "eve@example.com"),
          Map.entry("role", "editor"),
          Map.entry("type", "document"),
          Map.entry("plan", "pro"),
          Map.entry("feature", "sharing"),
          Map.entry("product", "shop"),
          Map.entry("external_id", "4711"),
          Map.entry("externalId", "4711"),
          Map.entry("prefix", "4f1c9a0b2d3e"),
          Map.entry("key", "bw_4f1c9a0b2d3e_shown-this-once"),
          Map.entry("token", "shown-this-once"),
          Map.entry("code", "shown-this-once"),
          Map.entry("reason", "granted"),
          Map.entry("cursor", "q83vEjRWeJA"),
          Map.entry("next", "q83vEjRWeJA"),
          Map.entry("as_of", "7"),
          Map.entry("sort", "name"),
          Map.entry("issuer", "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_EXAMPLE01"),
          Map.entry("domain", "example.com"));

  private final JsonNode schemas;

  Examples(JsonNode root) {
    this.schemas = root.path("components").path("schemas");
  }

  /** An example, or nothing where the schema says nothing. */
  @Nullable JsonNode of(String name, JsonNode schema) {
    return of(name, schema, 0);
  }

  private @Nullable JsonNode of(String name, JsonNode schema, int depth) {
    if (schema.has("$ref")) {
      String target = schema.path("$ref").asText();
      JsonNode found = schemas.path(target.substring(target.lastIndexOf('/') + 1));
      return depth > DEEPEST ? null : of(name, found, depth + 1);
    }
    if (schema.has("anyOf")) {
      return of(name, schema.path("anyOf").path(0), depth);
    }
    if (schema.has("enum")) {
      return schema.path("enum").path(0);
    }
    String type = type(schema);
    if (schema.has("allOf") && type.isEmpty()) {
      return of(name, schema.path("allOf").path(0), depth);
    }
    return switch (type) {
      case "string" -> new TextNode(text(name, schema.path("format").asText()));
      case "boolean" -> BooleanNode.TRUE;
      case "integer", "number" -> LongNode.valueOf(Math.max(7, schema.path("minimum").asLong(7)));
      case "array" -> array(name, schema, depth);
      case "object" -> object(schema, depth);
      default -> null;
    };
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (!type.isArray()) {
      return type.asText();
    }
    String first = type.path(0).asText();
    return first.equals("null") ? type.path(1).asText() : first;
  }

  private static String text(String name, String format) {
    if (format.equals("date-time") || name.endsWith("_at")) {
      return "2026-12-31T23:59:59Z";
    }
    if (format.equals("uri")) {
      return "https://example.com/";
    }
    return TEXTS.getOrDefault(name, format.equals("uuid") || isId(name) ? ID : "example");
  }

  private static boolean isId(String name) {
    return name.equals("id")
        || name.endsWith("_id")
        || switch (name) {
          case "workspace",
              "parent",
              "member",
              "grant",
              "group",
              "application",
              "invitation",
              "user",
              "identity",
              "home",
              "revoke",
              "renew",
              "archive",
              "restore" ->
              true;
          default -> false;
        };
  }

  private JsonNode array(String name, JsonNode schema, int depth) {
    var array = JsonNodeFactory.instance.arrayNode();
    String each = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    JsonNode item = depth > DEEPEST ? null : of(each, schema.path("items"), depth + 1);
    return item == null ? array : array.add(item);
  }

  private JsonNode object(JsonNode schema, int depth) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    if (!schema.has("properties")) {
      JsonNode values = schema.path("additionalProperties");
      JsonNode value = values.isObject() ? of("value", values, depth + 1) : null;
      return object.set("department", value == null ? new TextNode("sales") : value);
    }
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              JsonNode value = of(property.getKey(), property.getValue(), depth + 1);
              if (value != null) {
                object.set(property.getKey(), value);
              }
            });
    return object;
  }
}
