package dev.bailiwick.api.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The parameters of an operation: what those in its path are, and the headers that it reads. */
final class Parameters {

  private static final String ID = "[A-Za-z0-9._:@-]{1,256}";

  private static final Map<String, String> SAID =
      Map.ofEntries(
          Map.entry("tenant", "The tenant, by its id or slug."),
          Map.entry("externalId", "What another system calls the member."),
          Map.entry("type", "The type of the resource."),
          Map.entry("id", "The id."));

  private static final String PAGE_SIZE = "How many items a page has, 50 unless said.";

  private final Operation operation;
  private final Declared declared;
  private final Examples examples;

  Parameters(Operation operation, Declared declared, Examples examples) {
    this.operation = operation;
    this.declared = declared;
    this.examples = examples;
  }

  /** The headers that many operations read. */
  static void complete(ObjectNode root) {
    header(root, "IfMatch", "If-Match", false, "Only of what has this ETag still.");
    header(root, "IfMatchNeeded", "If-Match", true, "Only of what has this ETag still.");
    header(root, "IfNoneMatch", "If-None-Match", false, "Only if it has none of these ETags.");
    header(
        root,
        "IdempotencyKey",
        "Idempotency-Key",
        false,
        "Sent again with this key within 24 hours, the request is not run again but answered as it"
            + " was, without secrets.");
    header(
            root,
            "PolicyVersionAtLeast",
            "Policy-Version-At-Least",
            false,
            "Only by this policy version or a later one.")
        .withObject("/schema")
        .put("pattern", "^[0-9]{1,18}$");
  }

  private static ObjectNode header(
      ObjectNode root, String key, String name, boolean required, String says) {
    ObjectNode parameter = root.withObject("/components/parameters").putObject(key);
    parameter.put("name", name).put("in", "header").put("required", required);
    parameter.put("description", says);
    parameter
        .putObject("schema")
        .put("type", "string")
        .put("minLength", 1)
        .put("maxLength", 1024)
        .put("pattern", "^[ -~]+$");
    return parameter;
  }

  void complete() {
    Tree.objects(operation.node().path("parameters")).forEach(this::describe);
    if (operation.isAuthZen() || (operation.isOfATenant() && !operation.replaces())) {
      add("PolicyVersionAtLeast");
    }
    if (!operation.isOfTheAdminApi()) {
      return;
    }
    if (operation.showsOneThing()) {
      add("IfNoneMatch");
    }
    if (operation.replaces()) {
      add(declared.needsIfMatch(operation) ? "IfMatchNeeded" : "IfMatch");
    }
    if (operation.runsOnce()) {
      add("IdempotencyKey");
    }
  }

  private void add(String shared) {
    operation.node().withArray("/parameters").add(Tree.reference("parameters", shared));
  }

  private void describe(ObjectNode parameter) {
    String name = parameter.path("name").asText();
    boolean isPath = parameter.path("in").asText().equals("path");
    boolean isPageSize = name.equals("limit") && !isPath;
    if (!parameter.has("description")) {
      String said = SAID.getOrDefault(name, "The " + name.replace('_', ' ') + ".");
      parameter.put("description", isPageSize ? PAGE_SIZE : said);
    }
    ObjectNode schema = parameter.withObject("/schema");
    if (!schema.has("type")) {
      schema.put("type", isPageSize ? "integer" : "string");
    }
    if (isPageSize) {
      schema.put("minimum", 1).put("maximum", 200).put("default", 50);
    }
    if (isPath && name.equals("tenant")) {
      schema.put("pattern", "^" + ID + "$");
    }
    JsonNode example = examples.of(name, schema);
    if (example != null && !parameter.has("example")) {
      parameter.set("example", example);
    }
  }
}
