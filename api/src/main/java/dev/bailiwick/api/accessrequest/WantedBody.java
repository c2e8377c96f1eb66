package dev.bailiwick.api.accessrequest;

import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.ReferenceBody;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.decision.usecase.Question;
import dev.bailiwick.authorization.decision.usecase.Question.Entity;
import dev.bailiwick.tenants.accessrequest.usecase.AskForAccess.Want;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody wants: an action on a resource, or a role on something. */
@Introspected
@Schema(
    name = "WantedAccess",
    description = "Either action and resource, as AuthZEN has them, or role and on.")
record WantedBody(
    @Nullable ActionBody action,
    @Nullable ResourceBody resource,
    @Nullable Map<String, @Nullable Object> context,
    @Nullable String role,
    @Nullable ReferenceBody on) {

  /** The action that is wanted. */
  @Introspected
  @Schema(name = "WantedAction", requiredProperties = "name")
  record ActionBody(@Nullable String name, @Nullable Map<String, @Nullable Object> properties) {}

  /** The resource that it is wanted on. */
  @Introspected
  @Schema(
      name = "WantedResource",
      requiredProperties = {"type", "id"})
  record ResourceBody(
      @Nullable String type,
      @Nullable String id,
      @Nullable Map<String, @Nullable Object> properties) {}

  Want want(Subject by, @Nullable Integer way) {
    if (role != null || on != null) {
      if (action != null || resource != null || context != null || way != null) {
        throw Refusal.invalid("wanted", "Want either an action on a resource, or a role.");
      }
      return new Want.ToHold(
          Bodies.required("wanted.role", role), ReferenceBody.read("wanted.on", on));
    }
    ActionBody what = Bodies.required("wanted.action", action);
    ResourceBody which = Bodies.required("wanted.resource", resource);
    Entity thing =
        new Entity(
            Bodies.required("wanted.resource.type", which.type()),
            Bodies.required("wanted.resource.id", which.id()),
            values(which.properties()));
    Question question =
        new Question(
            new Entity(by.kind().word(), by.id().toString(), Map.of()),
            Bodies.required("wanted.action.name", what.name()),
            values(what.properties()),
            thing,
            values(context));
    return new Want.ToDo(question, way == null ? 0 : way);
  }

  private static Map<String, Value> values(@Nullable Map<String, @Nullable Object> sent) {
    Map<String, Value> values = new HashMap<>();
    if (sent != null) {
      sent.forEach(
          (name, tree) -> {
            Value value = Value.of(tree);
            if (value != null) {
              values.put(name, value);
            }
          });
    }
    return values;
  }

  /** A request to be made. */
  @Introspected
  @Schema(
      name = "NewAccessRequest",
      requiredProperties = {"wanted", "reason"})
  record New(
      @Nullable WantedBody wanted,
      @Schema(description = "Which of the ways to it, the least being 0.") @Nullable Integer way,
      @Nullable String reason,
      @Schema(description = "How long it is wanted; without it, for good.")
          @Nullable String expiresAt) {}

  /** An approval. */
  @Introspected
  @Schema(name = "Approval")
  record Approval(
      @Schema(description = "Sooner than was asked for.") @Nullable String expiresAt,
      @Nullable String note) {}

  /** A refusal, which says why. */
  @Introspected
  @Schema(name = "AccessRefusal", requiredProperties = "note")
  record No(@Nullable String note) {}
}
