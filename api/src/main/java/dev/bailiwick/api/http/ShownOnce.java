package dev.bailiwick.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The fields in which answers show a secret, once: no answer with one is kept or compared. */
public final class ShownOnce {

  /** Stands in an answer in place of the secrets that it had when it was given first. */
  public static final String INSTEAD = "secret_shown_once";

  private static final List<String> FIELDS =
      List.of("key", "token", "code", "secret", "client_secret");

  private ShownOnce() {}

  /** Whether a field of this name shows one. */
  public static boolean is(String field) {
    return FIELDS.contains(field);
  }

  /** Whether the answer shows one. */
  public static boolean isIn(JsonNode answer) {
    return FIELDS.stream().anyMatch(answer::hasNonNull);
  }

  /** The answer without. */
  public static JsonNode without(JsonNode answer) {
    if (answer instanceof ObjectNode object && isIn(object)) {
      return object.deepCopy().<ObjectNode>without(FIELDS).put(INSTEAD, true);
    }
    return answer;
  }
}
