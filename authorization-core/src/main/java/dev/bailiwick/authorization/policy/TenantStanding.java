package dev.bailiwick.authorization.policy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the tenant itself stands with the installation.
 *
 * @param restorableUntil of a deleted tenant: when its grace period ends
 * @param plan whose features it has; null before it has one
 * @param overrides features turned on or off whatever the plan says
 * @param limits how much the tenant may have of what is limited, whatever the plan says
 */
public record TenantStanding(
    Status status,
    @Nullable Instant restorableUntil,
    @Nullable String plan,
    Map<String, Boolean> overrides,
    Map<String, Long> limits) {

  /** Whether the tenant is in use. */
  public enum Status {
    ACTIVE,
    SUSPENDED,
    DELETED
  }

  /** In use, with no plan. */
  public static final TenantStanding NEW =
      new TenantStanding(Status.ACTIVE, null, null, Map.of(), Map.of());

  public TenantStanding {
    requireNonNull(status);
    overrides = Map.copyOf(overrides);
    limits = Map.copyOf(limits);
  }

  TenantStanding with(Status next, @Nullable Instant until) {
    return new TenantStanding(next, until, plan, overrides, limits);
  }

  TenantStanding withPlan(@Nullable String next) {
    return new TenantStanding(status, restorableUntil, next, overrides, limits);
  }

  TenantStanding withOverrides(Map<String, Boolean> next) {
    return new TenantStanding(status, restorableUntil, plan, next, limits);
  }

  TenantStanding withLimits(Map<String, Long> next) {
    return new TenantStanding(status, restorableUntil, plan, overrides, next);
  }
}
