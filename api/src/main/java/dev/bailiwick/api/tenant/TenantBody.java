package dev.bailiwick.api.tenant;

import dev.bailiwick.tenants.tenant.Tenant;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A tenant as it is sent. */
@Introspected
@Schema(name = "Tenant")
record TenantBody(
    String id, String slug, String name, String status, long policyVersion, Instant createdAt) {

  static TenantBody of(Tenant tenant) {
    return new TenantBody(
        tenant.id().toString(),
        tenant.slug(),
        tenant.name(),
        "active",
        tenant.policyVersion(),
        tenant.createdAt());
  }
}
