package dev.bailiwick.api.decision;

import com.fasterxml.jackson.core.JsonParser;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.decision.usecase.Question;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entities of one object of AuthZEN's, as far as they were sent. What the standard does not
 * know is passed over, as it asks; what is there and of the wrong kind is refused.
 */
final class SentEntities {

  private @Nullable SentEntity subject;
  private @Nullable SentEntity action;
  private @Nullable SentEntity resource;
  private @Nullable Map<String, Value> context;

  /** Reads the object that has just begun, to its end. */
  static SentEntities read(String path, JsonParser parser) throws IOException {
    SentValue.requireObject(path, parser);
    SentEntities sent = new SentEntities();
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      parser.nextToken();
      sent.take(field, parser);
    }
    return sent;
  }

  /** Takes one field with its value, at which the parser stands. */
  void take(String field, JsonParser parser) throws IOException {
    switch (field) {
      case "subject" -> subject = SentEntity.read(field, parser);
      case "action" -> action = SentEntity.read(field, parser);
      case "resource" -> resource = SentEntity.read(field, parser);
      case "context" -> context = SentValue.members(field, parser);
      default -> parser.skipChildren();
    }
  }

  SentEntity subject() {
    return required("subject", subject);
  }

  SentEntity action() {
    return required("action", action);
  }

  SentEntity resource() {
    return required("resource", resource);
  }

  Map<String, Value> context() {
    return context == null ? Map.of() : context;
  }

  /** The question that these entities ask. */
  Question question() {
    return new Question(
        subject().entity(),
        action().action(),
        action().properties(),
        resource().entity(),
        context());
  }

  /** Fills in whole entities of those that were not sent here. */
  SentEntities or(SentEntities defaults) {
    subject = subject == null ? defaults.subject : subject;
    action = action == null ? defaults.action : action;
    resource = resource == null ? defaults.resource : resource;
    context = context == null ? defaults.context : context;
    return this;
  }

  /** Refuses an entity that was sent but is not whole. */
  void requireWhole() {
    if (subject != null) {
      subject.entity();
    }
    if (action != null) {
      action.action();
    }
    if (resource != null) {
      resource.entity();
    }
  }

  private static SentEntity required(String path, @Nullable SentEntity sent) {
    if (sent == null) {
      throw Refusal.invalid(path, path + " is missing.");
    }
    return sent;
  }
}
