package dev.bailiwick.api.plan;

import dev.bailiwick.tenants.plan.Usage;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant has of something that plans limit.
 *
 * @param limit null where it is unlimited
 * @param inPlan what the plan allows, where it says something
 * @param override what was said for this tenant whatever its plan says, where something was
 */
@Introspected
@Schema(name = "Usage")
record UsageBody(
    String name, long used, @Nullable Long limit, @Nullable Long inPlan, @Nullable Long override) {

  static UsageBody of(Usage usage) {
    return new UsageBody(
        usage.of().word(), usage.used(), usage.limit(), usage.inPlan(), usage.override());
  }

  /** How much this tenant may have, whatever its plan says. */
  @Introspected
  @Schema(name = "LimitOverride", requiredProperties = "value")
  record Wanted(@Schema(minimum = "0") @Nullable Long value) {}
}
