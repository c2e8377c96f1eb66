package dev.bailiwick.api.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says of each operation what follows from its method, its path and what it declares. */
final class Operations {

  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

  private final ObjectNode root;
  private final Declared declared;
  private final Examples examples;

  Operations(ObjectNode root, Declared declared) {
    this.root = root;
    this.declared = declared;
    this.examples = new Examples(root);
  }

  void complete() {
    Parameters.complete(root);
    root.path("paths")
        .properties()
        .forEach(
            path ->
                METHODS.forEach(
                    method -> {
                      if (path.getValue().path(method) instanceof ObjectNode operation) {
                        complete(new Operation(method, path.getKey(), operation));
                      }
                    }));
  }

  private void complete(Operation operation) {
    describe(operation);
    new Parameters(operation, declared, examples).complete();
    answers(operation);
    operation.node().path("requestBody").path("content").forEach(this::example);
    for (JsonNode response : operation.node().path("responses")) {
      response.path("content").forEach(this::example);
    }
  }

  private void describe(Operation operation) {
    ObjectNode node = operation.node();
    List<String> sentences = new ArrayList<>();
    sentences.add(node.path("description").asText(node.path("summary").asText() + "."));
    String need = declared.need(operation);
    if (!need.isEmpty()) {
      sentences.add("Needs `" + need + "`.");
      node.put("x-permission", need);
    }
    node.put("description", String.join(" ", sentences));
    if (operation.isPublic()) {
      node.putArray("security");
    }
  }

  private void answers(Operation operation) {
    ObjectNode responses = operation.node().withObject("/responses");
    responses.remove(List.of("4XX", "default"));
    Map<String, ObjectNode> successes = new TreeMap<>();
    responses
        .properties()
        .forEach(response -> successes.put(response.getKey(), (ObjectNode) response.getValue()));
    successes.forEach((status, response) -> success(operation, status, response));
    if (operation.showsOneThing()) {
      ObjectNode unchanged = responses.putObject("304");
      unchanged.put("description", "You have this already.");
      Answered.header(unchanged, "ETag");
    }
    for (int status : operation.problems(declared)) {
      String name = operation.isAuthZen() ? Answered.sentence(status) : Answered.problem(status);
      responses.set(Integer.toString(status), Tree.reference("responses", name));
    }
  }

  private static void success(Operation operation, String status, ObjectNode response) {
    if (response.path("description").asText("").matches("\\S+ \\d+ response")) {
      response.put("description", says(status));
    }
    if (status.equals("204")) {
      response.remove("content");
    }
    operation.headers(status).forEach(name -> Answered.header(response, name));
  }

  private static String says(String status) {
    return switch (status) {
      case "201" -> "Made; this is it.";
      case "202" -> "Taken up; it is done later.";
      case "204" -> "Done.";
      default -> "This is it.";
    };
  }

  private void example(JsonNode media) {
    if (media instanceof ObjectNode object
        && !object.hasNonNull("example")
        && !object.has("examples")) {
      JsonNode schema = object.path("schema");
      JsonNode example = examples.of("", schema);
      boolean isBinary = schema.path("format").asText().equals("binary");
      if (example != null && !isBinary) {
        object.set("example", example);
      }
    }
  }
}
