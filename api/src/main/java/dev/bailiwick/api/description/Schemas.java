package dev.bailiwick.api.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.api.http.ShownOnce;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says of schemas what the generator leaves out or gets wrong: what may be null, that bodies are
 * strict, and how large things get.
 */
final class Schemas {

  /** As many bytes as a body may have, so that nothing in one is longer. */
  private static final int LONGEST = 262_144;

  private static final int MOST_ITEMS = 10_000;
  private static final String NUL_FREE = "^[^\\u0000]*$";
  private static final String NULL = "null";

  /** AuthZEN ignores the fields that it does not know, as its standard asks. */
  private static final Set<String> OPEN =
      Set.of(
          "Action",
          "ActionSearch",
          "Entity",
          "Evaluation",
          "EvaluationAnswer",
          "Evaluations",
          "EvaluationsAnswer",
          "EvaluationsItem",
          "EvaluationsOptions",
          "ResourceSearch",
          "SearchPage",
          "SubjectSearch");

  private Schemas() {}

  static void complete(ObjectNode root) {
    ObjectNode named = root.withObject("/components/schemas");
    Tree.each(root, Schemas::mendNulls);
    named.properties().forEach(schema -> complete(schema.getKey(), schema.getValue()));
  }

  /** Puts a limit where there is none yet. */
  static void limit(ObjectNode root) {
    Tree.each(root, Schemas::limitOne);
  }

  private static void complete(String name, JsonNode schema) {
    if (schema instanceof ObjectNode object && object.has("properties")) {
      object.put("type", "object");
      if (!OPEN.contains(name)) {
        object.put("additionalProperties", false);
      }
      requireWhatIsRequired(object);
      if (ShownOnce.isIn(object.path("properties"))) {
        object
            .withObject("/properties")
            .putObject(ShownOnce.INSTEAD)
            .put("type", "boolean")
            .put("description", "In an answer that is given again, in place of the secret.");
        object.withArray("/required").removeIf(field -> ShownOnce.is(field.asText()));
      }
    }
  }

  /** What is required is not null: a body without it is refused. */
  private static void requireWhatIsRequired(ObjectNode object) {
    for (JsonNode field : object.path("required")) {
      JsonNode property = object.path("properties").path(field.asText());
      if (property instanceof ObjectNode required && required.path("type").isArray()) {
        List<String> types = types(required);
        types.remove(NULL);
        put(required, types);
      } else if (property.path("anyOf") instanceof ArrayNode either && either.size() > 1) {
        either.removeIf(each -> each.path("type").asText().equals(NULL));
      }
    }
  }

  private static void mendNulls(ObjectNode schema) {
    schema.remove("allowableValues");
    boolean onlyNull = schema.path("type").asText().equals(NULL);
    if (onlyNull && schema.has("allOf")) {
      ArrayNode either = schema.putArray("anyOf");
      schema.remove("allOf").forEach(either::add);
      either.addObject().put("type", NULL);
      schema.remove("type");
    } else if (onlyNull && schema.has("additionalProperties")) {
      schema.set("type", Tree.texts(List.of("object", NULL)));
    } else if (isEitherInWrongWords(schema)) {
      schema.set("anyOf", schema.remove("allOf"));
    } else if (schema.path("type").isArray()) {
      List<String> types = types(schema);
      if (types.size() > 2) {
        types.remove("object");
      }
      put(schema, types);
    } else if (schema.has("additionalProperties") && !schema.has("type")) {
      schema.put("type", "object");
    }
    if (types(schema).contains(NULL) && schema.has("enum")) {
      ArrayNode either = schema.putArray("anyOf");
      either.addObject().put("type", "string").set("enum", schema.remove("enum"));
      either.addObject().put("type", NULL);
      schema.remove("type");
    }
  }

  private static boolean isEitherInWrongWords(ObjectNode schema) {
    for (JsonNode each : schema.path("allOf")) {
      if (each.path("type").asText().equals(NULL)) {
        return true;
      }
    }
    return false;
  }

  private static void limitOne(ObjectNode schema) {
    List<String> types = types(schema);
    boolean isExample = schema.path("type").isTextual() && schema.path("title").isTextual();
    if (isExample) {
      return;
    }
    if (types.contains("string") && !schema.has("enum")) {
      putNew(schema, "maxLength", LONGEST);
      if (!schema.has("format") && !schema.has("pattern")) {
        schema.put("pattern", NUL_FREE);
      }
    } else if (types.contains("integer")) {
      if (!schema.has("format")) {
        schema.put("format", "int32");
      }
      boolean isShort = schema.path("format").asText().equals("int32");
      putNew(schema, "minimum", isShort ? Integer.MIN_VALUE : Long.MIN_VALUE);
      putNew(schema, "maximum", isShort ? Integer.MAX_VALUE : Long.MAX_VALUE);
    } else if (types.contains("array")) {
      putNew(schema, "maxItems", MOST_ITEMS);
    }
  }

  private static void putNew(ObjectNode schema, String field, long value) {
    if (!schema.has(field)) {
      schema.put(field, value);
    }
  }

  private static void put(ObjectNode schema, List<String> types) {
    if (types.size() == 1) {
      schema.put("type", types.getFirst());
    } else {
      schema.set("type", Tree.texts(types));
    }
  }

  private static List<String> types(ObjectNode schema) {
    JsonNode type = schema.path("type");
    Set<String> types = new TreeSet<>();
    if (type.isArray()) {
      type.forEach(each -> types.add(each.asText()));
    } else if (type.isTextual()) {
      types.add(type.asText());
    }
    return new ArrayList<>(types);
  }
}
