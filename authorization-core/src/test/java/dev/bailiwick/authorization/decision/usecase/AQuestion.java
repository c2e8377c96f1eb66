package dev.bailiwick.authorization.decision.usecase;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.condition.Value;
import java.util.Map;

/** Builds a question for a test. */
public record AQuestion(Reference subject, String action, Reference resource) {

  public static AQuestion about(Reference subject, String action, Reference resource) {
    return new AQuestion(subject, action, resource);
  }

  /** The question about a resource that is said to lie in this workspace. */
  public Question in(Object workspace) {
    return with(Map.of("workspace", new Value.Text(workspace.toString())));
  }

  /** The question about a resource of which nothing is said. */
  public Question anywhere() {
    return with(Map.of());
  }

  /** The question about a resource of which this is said. */
  public Question with(Map<String, Value> properties) {
    return new Question(
        new Question.Entity(subject.type(), subject.id(), Map.of()),
        action,
        Map.of(),
        new Question.Entity(resource.type(), resource.id(), properties),
        Map.of());
  }
}
