package dev.bailiwick.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value that requests are filled with. */
sealed interface Slot {

  /** Whether it names a thing of a tenant, so that the neighbour's must look absent. */
  boolean isId();

  /** The same whoever asks: a word, not an id. */
  record Word(String value) implements Slot {
    @Override
    public boolean isId() {
      return false;
    }
  }

  /** Known beforehand. */
  record Known(String own, String foreign, String absent, boolean isId) implements Slot {}

  /**
   * Made by an operation: each time, or anew once a request with it has changed something.
   *
   * @param as the caller who makes it on either side; null for the maker of its side
   * @param variables what fills the operation's variables instead of the slots of their names
   * @param body instead of the operation's own
   * @param at where in the answer the value stands, as a JSON pointer
   */
  record Made(
      String operation,
      @Nullable String as,
      Map<String, String> variables,
      @Nullable JsonNode body,
      String at,
      boolean isId,
      boolean isKept)
      implements Slot {}

  static Slot of(String name, JsonNode node) {
    if (node.isTextual()) {
      return new Word(node.asText());
    }
    if (node.has("own")) {
      return new Known(
          node.path("own").asText(),
          node.required("foreign").asText(),
          node.required("absent").asText(),
          node.path("id").asBoolean(true));
    }
    if (!node.has("operation")) {
      throw new IllegalArgumentException("the slot " + name + " has neither operation nor own");
    }
    Map<String, String> variables = new LinkedHashMap<>();
    node.path("variables")
        .properties()
        .forEach(one -> variables.put(one.getKey(), one.getValue().asText()));
    return new Made(
        node.path("operation").asText(),
        node.path("as").textValue(),
        variables,
        node.get("body"),
        node.path("at").asText("/id"),
        node.path("id").asBoolean(true),
        !node.path("each_time").asBoolean(false));
  }
}
