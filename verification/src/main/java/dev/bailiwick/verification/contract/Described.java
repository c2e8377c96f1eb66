package dev.bailiwick.verification.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A description in OpenAPI 3.1: its operations, and what it says that they answer. */
final class Described {

  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

  /** What ends a caller or a tenant comes last, so that the others are answered by then. */
  private static final Pattern LAST =
      Pattern.compile(
          "(delete /v1/(me|tenants/\\{tenant\\}|users/\\{user\\}))"
              + "|.*/(suspend|disable|sign-out|sign-out-everywhere|reset-password|transfer-ownership)");

  private final JsonNode root;
  private final Map<JsonNode, JsonSchema> schemas = new HashMap<>();
  private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);

  private Described(JsonNode root) {
    this.root = root;
  }

  static Described of(String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(64 * 1024 * 1024);
    return new Described(
        new ObjectMapper().valueToTree(new Yaml(new SafeConstructor(options)).load(yaml)));
  }

  /** An operation by its method and the template of its path. */
  record Operation(String method, String path, JsonNode node) {

    String name() {
      return method + " " + path;
    }
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (String method : METHODS) {
        if (path.getValue().has(method)) {
          operations.add(new Operation(method, path.getKey(), path.getValue().path(method)));
        }
      }
    }
    operations.sort((a, b) -> Boolean.compare(isLast(a), isLast(b)));
    return operations;
  }

  private static boolean isLast(Operation operation) {
    return LAST.matcher(operation.name()).matches();
  }

  /** What a reference stands for; anything else stands for itself. */
  JsonNode resolve(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : root.at(reference.substring(1));
  }

  /** What of an answer the description does not say; nothing where it says all. */
  List<String> undocumented(Operation operation, int status, String media, String body) {
    JsonNode response = resolve(operation.node().path("responses").path(Integer.toString(status)));
    if (response.isMissingNode()) {
      return List.of("status " + status);
    }
    if (body.isEmpty()) {
      return List.of();
    }
    String type = media.replaceFirst(";.*", "").strip();
    JsonNode content = response.path("content").path(type);
    if (content.isMissingNode()) {
      return List.of("content type " + type + " of " + status);
    }
    return type.endsWith("json") ? wrong(content.path("schema"), status, body) : List.of();
  }

  private List<String> wrong(JsonNode schema, int status, String body) {
    try {
      Set<ValidationMessage> messages = schema(schema).validate(new ObjectMapper().readTree(body));
      return messages.stream()
          .map(message -> "body of " + status + ": " + message.getMessage())
          .collect(Collectors.toList());
    } catch (JsonProcessingException notJson) {
      return List.of("a body of " + status + " that is no JSON");
    }
  }

  private JsonSchema schema(JsonNode schema) {
    return schemas.computeIfAbsent(
        schema,
        unknown -> {
          ObjectNode whole =
              unknown.isObject() ? unknown.deepCopy() : new ObjectMapper().createObjectNode();
          whole.set("components", root.path("components"));
          return factory.getSchema(whole);
        });
  }
}
