package dev.bailiwick.api.plan;

import dev.bailiwick.tenants.plan.Feature;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A feature as a tenant has it.
 *
 * @param override what was said for this tenant whatever its plan says, where something was
 */
@Introspected
@Schema(name = "Feature")
record FeatureBody(String name, boolean enabled, boolean inPlan, @Nullable Boolean override) {

  static FeatureBody of(Feature feature) {
    return new FeatureBody(feature.name(), feature.enabled(), feature.inPlan(), feature.override());
  }

  /** Whether this tenant has a feature, whatever its plan says. */
  @Introspected
  @Schema(name = "FeatureOverride", requiredProperties = "enabled")
  record Wanted(@Nullable Boolean enabled) {}
}
