package dev.bailiwick.api.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.authorization.DisplayName;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.tenants.Slug;
import dev.bailiwick.tenants.tenant.usecase.ChangeTenant.Wanted;
import dev.bailiwick.tenants.tenant.usecase.ChangeTenant.WantedPlan;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to change of a tenant; what is not sent stays.
 *
 * @param plan the name of a plan, or null for none; a node, since not sending it is neither
 */
@Introspected
@Schema(name = "TenantChange")
record TenantChangeBody(
    @Nullable String name,
    @Schema(description = "The one before leads to the tenant for 90 days.") @Nullable String slug,
    @Schema(description = "All that is set from now on.") @Nullable TenantSettingsBody settings,
    @Schema(
            implementation = String.class,
            nullable = true,
            description = "By operators alone: the plan that the tenant has; null for none.")
        @Nullable JsonNode plan) {

  Wanted wanted() {
    if (name == null && slug == null && settings == null && plan == null) {
      throw Refusal.invalid("name", "Send a name, a slug, settings or a plan.");
    }
    return new Wanted(
        name == null ? null : new DisplayName(name),
        slug == null ? null : new Slug(slug),
        settings == null ? null : settings.wanted(),
        plan == null ? null : new WantedPlan(planName(plan)));
  }

  private static @Nullable String planName(JsonNode sent) {
    if (!sent.isNull() && !sent.isTextual()) {
      throw Refusal.invalid("plan", "This is the name of a plan, or null.");
    }
    return sent.textValue();
  }
}
