package dev.bailiwick.authorization.decision.usecase;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.condition.Value;
import java.util.Map;

/** An AuthZEN evaluation as it was sent: nothing in it has been checked against anything yet. */
public record Question(
    Entity subject,
    String action,
    Map<String, Value> actionProperties,
    Entity resource,
    Map<String, Value> context)
    implements Batch.Item {

  /** A subject or a resource with what the caller tells of it. */
  public record Entity(String type, String id, Map<String, Value> properties) {

    public Entity {
      requireNonNull(type);
      requireNonNull(id);
      properties = Map.copyOf(properties);
    }

    public Reference reference() {
      return new Reference(type, id);
    }
  }

  public Question {
    requireNonNull(subject);
    requireNonNull(action);
    requireNonNull(resource);
    actionProperties = Map.copyOf(actionProperties);
    context = Map.copyOf(context);
  }

  /** Whether the reasons are wanted too, as {@code context.bailiwick.explain} says. */
  public boolean explain() {
    return context.get("bailiwick") instanceof Value.Other(Map<?, ?> wishes)
        && Boolean.TRUE.equals(wishes.get("explain"));
  }
}
