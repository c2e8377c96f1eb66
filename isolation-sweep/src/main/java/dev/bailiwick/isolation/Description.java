package dev.bailiwick.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The operations of an OpenAPI document. */
final class Description {

  private static final Set<String> METHODS =
      Set.of("get", "head", "post", "put", "patch", "delete", "options", "trace");

  private Description() {}

  static List<Operation> operations(JsonNode document) {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
        }
      }
    }
    if (operations.isEmpty()) {
      throw new IllegalArgumentException("the description has no operations");
    }
    return operations;
  }

  private static Operation operation(String path, String method, JsonNode described) {
    String verb = method.toUpperCase(Locale.ROOT);
    return new Operation(
        described.path("operationId").asText(verb + " " + path),
        verb,
        path,
        described.has("requestBody"));
  }
}
