package dev.bailiwick.api.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Steps through a description as a tree. */
final class Tree {

  private Tree() {}

  static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode reference(String kind, String name) {
    return node().put("$ref", "#/components/" + kind + "/" + name);
  }

  static ArrayNode texts(Iterable<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  /** The objects directly below, as they are now. */
  static List<ObjectNode> objects(JsonNode parent) {
    List<ObjectNode> objects = new ArrayList<>();
    for (JsonNode child : parent) {
      if (child instanceof ObjectNode object) {
        objects.add(object);
      }
    }
    return objects;
  }

  /** Every object of the tree, the innermost first. */
  static void each(JsonNode tree, Consumer<ObjectNode> action) {
    for (JsonNode child : tree) {
      each(child, action);
    }
    if (tree instanceof ObjectNode object) {
      action.accept(object);
    }
  }
}
