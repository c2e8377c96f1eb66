package dev.bailiwick.api.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.authorization.Refusal;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to change of a tenant.
 *
 * @param plan the name of a plan, or null for none; a node, since not sending it is neither
 */
@Introspected
@Schema(name = "TenantChange", requiredProperties = "plan")
record TenantChangeBody(
    @Schema(
            implementation = String.class,
            nullable = true,
            description = "The plan that the tenant has from now on; null for none.")
        @Nullable JsonNode plan) {

  @Nullable String wantedPlan() {
    JsonNode sent = Bodies.required("plan", plan);
    if (!sent.isNull() && !sent.isTextual()) {
      throw Refusal.invalid("plan", "This is the name of a plan, or null.");
    }
    return sent.textValue();
  }
}
