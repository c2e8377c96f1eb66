package dev.bailiwick.tenants.tenant;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.policy.TenantSettings;
import dev.bailiwick.authorization.policy.TenantStanding.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An organisation: one customer of the product.
 *
 * @param restorableUntil of a deleted one: until when its owners can restore it
 * @param plan whose features it has; null before it has one
 * @param ownerless the last owner who could sign in has been lost
 */
public record Tenant(
    TenantId id,
    String slug,
    String name,
    Status status,
    @Nullable Instant restorableUntil,
    @Nullable String plan,
    TenantSettings settings,
    boolean ownerless,
    long policyVersion,
    Instant createdAt) {

  public Tenant {
    requireNonNull(id);
    requireNonNull(slug);
    requireNonNull(name);
    requireNonNull(status);
    requireNonNull(settings);
    requireNonNull(createdAt);
  }
}
