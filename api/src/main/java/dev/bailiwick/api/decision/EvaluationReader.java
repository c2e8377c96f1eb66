package dev.bailiwick.api.decision;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.decision.usecase.EvaluateAccess.Question;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads AuthZEN's evaluation request from its bytes. Fields that it does not know are passed over,
 * as the standard asks; a field that stands twice, or is of the wrong kind, is refused.
 */
final class EvaluationReader {

  private static final int DEEPEST = 64;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private final JsonParser parser;
  private @Nullable Entity subject;
  private @Nullable Entity action;
  private @Nullable Entity resource;
  private boolean explain;

  private EvaluationReader(JsonParser parser) {
    this.parser = parser;
  }

  /** What was sent of a subject, an action or a resource. */
  private record Entity(
      @Nullable String type,
      @Nullable String id,
      @Nullable String name,
      @Nullable String workspace) {}

  /**
   * The evaluation in these bytes.
   *
   * @throws Refusal where they hold none
   */
  static Evaluation read(byte[] body) {
    try (JsonParser parser = JSON.createParser(body)) {
      return new EvaluationReader(parser).read();
    } catch (JsonProcessingException malformed) {
      throw Refusal.invalid("body", "The body is not well-formed JSON, or a field stands twice.");
    } catch (IOException impossible) {
      throw new IllegalStateException("reading from memory does not fail", impossible);
    }
  }

  private Evaluation read() throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw Refusal.invalid("body", "The body is not a JSON object.");
    }
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      parser.nextToken();
      readMember(field);
    }
    if (parser.nextToken() != null) {
      throw Refusal.invalid("body", "Something stands behind the JSON object.");
    }
    return new Evaluation(question(), explain);
  }

  private void readMember(String field) throws IOException {
    switch (field) {
      case "subject" -> subject = entity("subject");
      case "action" -> action = entity("action");
      case "resource" -> resource = entity("resource");
      case "context" -> readContext();
      default -> parser.skipChildren();
    }
  }

  private Question question() {
    Entity who = required("subject", subject);
    Entity what = required("action", action);
    Entity which = required("resource", resource);
    return new Question(
        new Reference(required("subject.type", who.type()), required("subject.id", who.id())),
        required("action.name", what.name()),
        new Reference(required("resource.type", which.type()), required("resource.id", which.id())),
        which.workspace());
  }

  private Entity entity(String path) throws IOException {
    requireObject(path);
    String type = null;
    String id = null;
    String name = null;
    String workspace = null;
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      parser.nextToken();
      switch (field) {
        case "type" -> type = text(path + ".type");
        case "id" -> id = text(path + ".id");
        case "name" -> name = text(path + ".name");
        case "properties" -> workspace = workspace(path + ".properties");
        default -> parser.skipChildren();
      }
    }
    return new Entity(type, id, name, workspace);
  }

  /**
   * Of the properties only the workspace counts so far; one that is no string is as if not sent.
   */
  private @Nullable String workspace(String path) throws IOException {
    requireObject(path);
    String workspace = null;
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      if (field.equals("workspace") && value == JsonToken.VALUE_STRING) {
        workspace = parser.getText();
      } else {
        parser.skipChildren();
      }
    }
    return workspace;
  }

  private void readContext() throws IOException {
    requireObject("context");
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      if (field.equals("bailiwick") && value == JsonToken.START_OBJECT) {
        readWishes();
      } else {
        parser.skipChildren();
      }
    }
  }

  private void readWishes() throws IOException {
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      if (field.equals("explain")) {
        explain = value == JsonToken.VALUE_TRUE;
      }
      parser.skipChildren();
    }
  }

  private void requireObject(String path) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw Refusal.invalid(path, path + " is not an object.");
    }
  }

  private String text(String path) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw Refusal.invalid(path, path + " is not a string.");
    }
    return parser.getText();
  }

  private static <T> T required(String path, @Nullable T value) {
    if (value == null) {
      throw Refusal.invalid(path, path + " is missing.");
    }
    return value;
  }
}
