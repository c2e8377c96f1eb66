package dev.bailiwick.api.decision;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.decision.usecase.Question.Entity;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A subject, an action or a resource as it was sent; of type, id and name those that are texts.
 *
 * @param path where it stood, for the refusal of what is missing
 */
record SentEntity(
    String path,
    @Nullable String type,
    @Nullable String id,
    @Nullable String name,
    Map<String, Value> properties) {

  static SentEntity read(String path, JsonParser parser) throws IOException {
    SentValue.requireObject(path, parser);
    String type = null;
    String id = null;
    String name = null;
    Map<String, Value> properties = Map.of();
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      JsonToken token = parser.nextToken();
      if (field.equals("properties")) {
        properties = SentValue.members(path + ".properties", parser);
      } else if (token != JsonToken.VALUE_STRING) {
        parser.skipChildren();
      } else {
        switch (field) {
          case "type" -> type = parser.getText();
          case "id" -> id = parser.getText();
          case "name" -> name = parser.getText();
          default -> {}
        }
      }
    }
    return new SentEntity(path, type, id, name, properties);
  }

  /** The subject or resource that this is. */
  Entity entity() {
    return new Entity(required("type", type), required("id", id), properties);
  }

  /** The subject or resource that is searched for: whatever its id, it is not looked at. */
  Entity searched() {
    return new Entity(required("type", type), "", properties);
  }

  /** The name of the action that this is. */
  String action() {
    return required("name", name);
  }

  private String required(String field, @Nullable String value) {
    String at = path + "." + field;
    if (value == null) {
      throw Refusal.invalid(at, at + " is missing, or is not a string.");
    }
    return value;
  }
}
