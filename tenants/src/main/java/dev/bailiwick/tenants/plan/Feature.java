package dev.bailiwick.tenants.plan;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A feature as one tenant has it.
 *
 * @param inPlan whether the tenant's plan holds it
 * @param override what was said for this tenant whatever its plan says; null where nothing was
 */
public record Feature(String name, boolean inPlan, @Nullable Boolean override) {

  public Feature {
    requireNonNull(name);
  }

  /** Whether the tenant has it. */
  public boolean enabled() {
    return override == null ? inPlan : override;
  }
}
