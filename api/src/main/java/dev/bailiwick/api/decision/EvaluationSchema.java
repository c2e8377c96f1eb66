package dev.bailiwick.api.decision;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** AuthZEN's evaluation request, for the API's description; {@link EvaluationReader} reads it. */
@Introspected
@Schema(
    name = "Evaluation",
    requiredProperties = {"subject", "action", "resource"})
record EvaluationSchema(
    Entity subject, Action action, Entity resource, @Nullable Map<String, Object> context) {

  /** A subject or a resource. */
  @Introspected
  @Schema(
      name = "Entity",
      requiredProperties = {"type", "id"})
  record Entity(String type, String id, @Nullable Map<String, Object> properties) {}

  /** An action. */
  @Introspected
  @Schema(name = "Action", requiredProperties = "name")
  record Action(String name, @Nullable Map<String, Object> properties) {}
}
