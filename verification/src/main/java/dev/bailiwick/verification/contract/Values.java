package dev.bailiwick.verification.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.bailiwick.verification.random.Dice;
import java.util.List;
import java.util.Map;

/** Values by their schemas: mostly as they should be, at times at a limit, at times hostile. */
final class Values {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEPEST = 8;

  private static final List<String> HOSTILE =
      List.of(
          "",
          " ",
          "\u0000",
          "a\u0000b",
          "../../etc/passwd",
          "' or 1=1 --",
          "{{7*7}}${7*7}",
          "=cmd|' /C calc'!A0",
          "\u202Etxt.exe",
          "\r\nSet-Cookie: a=b",
          "e\u0301",
          "😀".repeat(60),
          "x".repeat(5_000),
          "null",
          "00000000-0000-0000-0000-000000000000",
          "bw.owner",
          "*",
          "9".repeat(40));

  private final Described described;
  private final Dice dice;
  private final Known known;

  Values(Described described, Dice dice, Known known) {
    this.described = described;
    this.dice = dice;
    this.known = known;
  }

  /** A whole body: of the schema, or nearly, or nothing of the kind. */
  String body(JsonNode media) {
    JsonNode schema = described.resolve(media.path("schema"));
    if (dice.percent(15) && media.has("example")) {
      return media.path("example").toString();
    }
    return switch (dice.below(20)) {
      case 0 -> "";
      case 1 -> "{";
      case 2 -> "[]";
      case 3 -> "{\"a\":1,\"a\":2}";
      case 4 -> "[".repeat(2_000);
      case 5 -> "{\"" + "x".repeat(300) + "\":1e999}";
      default -> of("", schema, 0).toString();
    };
  }

  JsonNode of(String name, JsonNode sent, int depth) {
    JsonNode schema = described.resolve(sent);
    if (dice.percent(4)) {
      return anything(name);
    }
    if (schema.has("anyOf")) {
      JsonNode either = schema.path("anyOf");
      return of(name, either.path(dice.below(either.size())), depth + 1);
    }
    if (schema.has("enum")) {
      JsonNode values = schema.path("enum");
      return values.path(dice.below(values.size()));
    }
    return switch (type(schema)) {
      case "string" -> new TextNode(text(name));
      case "boolean" -> BooleanNode.valueOf(dice.percent(50));
      case "integer", "number" ->
          LongNode.valueOf(dice.pick(List.of(0L, 1L, 7L, -1L, Long.MAX_VALUE)));
      case "array" -> array(name, schema, depth);
      case "null" -> NullNode.instance;
      default -> object(schema, depth);
    };
  }

  String text(String name) {
    return dice.percent(12) ? dice.pick(HOSTILE) : known.text(name, dice);
  }

  private JsonNode anything(String name) {
    return switch (dice.below(6)) {
      case 0 -> NullNode.instance;
      case 1 -> LongNode.valueOf(Long.MIN_VALUE);
      case 2 -> NODES.arrayNode().add(NODES.arrayNode().addNull());
      case 3 -> NODES.objectNode().put("\u0000", name);
      case 4 -> BooleanNode.TRUE;
      default -> new TextNode(dice.pick(HOSTILE));
    };
  }

  private String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? type.path(dice.below(type.size())).asText() : type.asText("object");
  }

  private JsonNode array(String name, JsonNode schema, int depth) {
    ArrayNode array = NODES.arrayNode();
    String each = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    int count = depth > DEEPEST ? 0 : dice.below(3);
    for (int i = 0; i < count; i++) {
      array.add(of(each, schema.path("items"), depth + 1));
    }
    return array;
  }

  private JsonNode object(JsonNode schema, int depth) {
    ObjectNode object = NODES.objectNode();
    List<String> required = schema.path("required").valueStream().map(JsonNode::asText).toList();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      boolean isSent =
          required.contains(property.getKey())
              ? !dice.percent(5)
              : depth < DEEPEST && dice.percent(40);
      if (isSent) {
        object.set(property.getKey(), of(property.getKey(), property.getValue(), depth + 1));
      }
    }
    if (schema.path("additionalProperties").isObject() && depth < DEEPEST) {
      object.put(text("attribute"), text("value"));
    } else if (dice.percent(4)) {
      object.put("unknown", 1);
    }
    return object;
  }
}
