package dev.bailiwick.isolation;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a description does not tell: who asks, which ids there are, and what bodies look like.
 *
 * @param base where the API is
 * @param callers who asks, by name
 * @param own the caller who makes what is the own tenant's
 * @param foreign the caller who makes what is the neighbour's
 * @param slots the values that requests are filled with, by name
 * @param usages how operations are called, by their ids
 * @param varying headers that differ from answer to answer, in lower case
 * @param watched operations whose answers to the neighbour must be the same afterwards
 */
record Plan(
    URI base,
    Map<String, Caller> callers,
    String own,
    String foreign,
    Map<String, Slot> slots,
    Map<String, Usage> usages,
    Set<String> varying,
    List<String> watched) {

  /**
   * How one operation is called.
   *
   * @param variables what fills variables of the path instead of the slots of their names
   * @param callers who calls it; everybody but the extras, if not said
   * @param permitted further statuses that only those who may are answered
   */
  record Usage(
      Map<String, String> variables,
      @Nullable JsonNode body,
      String contentType,
      String query,
      Map<String, String> headers,
      @Nullable List<String> callers,
      Set<Integer> permitted) {

    private static final String JSON = "application/json";

    static final Usage PLAIN = new Usage(Map.of(), null, JSON, "", Map.of(), null, Set.of());

    static Usage of(JsonNode node) {
      return new Usage(
          texts(node.path("variables")),
          node.get("body"),
          node.path("content_type").asText(JSON),
          node.path("query").asText(""),
          texts(node.path("headers")),
          node.has("callers") ? list(node.path("callers")) : null,
          list(node.path("permitted")).stream().map(Integer::valueOf).collect(toUnmodifiableSet()));
    }

    /** Whether this answers somebody who may, be it that they may not just now. */
    boolean isPermitted(Answer answer) {
      return answer.isSuccess() || permitted.contains(answer.status());
    }
  }

  /**
   * Reads a plan.
   *
   * @throws IllegalArgumentException where it is none
   */
  static Plan of(JsonNode node) {
    Map<String, Caller> callers = new LinkedHashMap<>();
    node.path("callers")
        .properties()
        .forEach(one -> callers.put(one.getKey(), Caller.of(one.getKey(), one.getValue())));
    Map<String, Slot> slots = new LinkedHashMap<>();
    node.path("slots")
        .properties()
        .forEach(one -> slots.put(one.getKey(), Slot.of(one.getKey(), one.getValue())));
    Map<String, Usage> usages = new LinkedHashMap<>();
    node.path("operations")
        .properties()
        .forEach(one -> usages.put(one.getKey(), Usage.of(one.getValue())));
    return new Plan(
        URI.create(node.required("base").asText()),
        callers,
        node.required("makers").required("own").asText(),
        node.required("makers").required("foreign").asText(),
        slots,
        usages,
        Set.copyOf(list(node.path("varying_headers"))),
        list(node.path("watched")));
  }

  Usage usage(Operation operation) {
    return usages.getOrDefault(operation.id(), Usage.PLAIN);
  }

  Slot slot(String name) {
    Slot slot = slots.get(name);
    if (slot == null) {
      throw new IllegalArgumentException("the plan has no slot " + name);
    }
    return slot;
  }

  Caller caller(String name) {
    Caller caller = callers.get(name);
    if (caller == null) {
      throw new IllegalArgumentException("the plan has no caller " + name);
    }
    return caller;
  }

  private static List<String> list(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.properties().forEach(one -> texts.put(one.getKey(), one.getValue().asText()));
    return texts;
  }
}
