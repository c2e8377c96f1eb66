package dev.bailiwick.tenants.plan;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.policy.Limit;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant has of something that plans limit.
 *
 * @param inPlan what its plan allows; null where that says nothing
 * @param override what was said for this tenant whatever its plan says; null where nothing was
 */
public record Usage(Limit of, long used, @Nullable Long inPlan, @Nullable Long override) {

  public Usage {
    requireNonNull(of);
  }

  /** How much it may have; null where that is unlimited. */
  public @Nullable Long limit() {
    return override == null ? inPlan : override;
  }
}
