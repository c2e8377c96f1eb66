package dev.bailiwick.tenants.tenant;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.policy.TenantStanding.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An organisation: one customer of the product.
 *
 * @param plan whose features it has; null before it has one
 */
public record Tenant(
    TenantId id,
    String slug,
    String name,
    Status status,
    @Nullable String plan,
    long policyVersion,
    Instant createdAt) {

  public Tenant {
    requireNonNull(id);
    requireNonNull(slug);
    requireNonNull(name);
    requireNonNull(status);
    requireNonNull(createdAt);
  }
}
