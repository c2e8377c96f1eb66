package dev.bailiwick.tenants.tenant;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.TenantId;
import java.time.Instant;

/** An organisation: one customer of the product. */
public record Tenant(TenantId id, String slug, String name, long policyVersion, Instant createdAt) {

  public Tenant {
    requireNonNull(id);
    requireNonNull(slug);
    requireNonNull(name);
    requireNonNull(createdAt);
  }
}
