package dev.bailiwick.api.tenant;

import dev.bailiwick.tenants.tenant.Tenant;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A tenant as it is sent. */
@Introspected
@Schema(name = "Tenant")
record TenantBody(
    String id,
    String slug,
    String name,
    @Schema(
            type = "string",
            allowableValues = {"active", "suspended", "deleted"})
        String status,
    @Nullable String plan,
    long policyVersion,
    Instant createdAt) {

  static TenantBody of(Tenant tenant) {
    return new TenantBody(
        tenant.id().toString(),
        tenant.slug(),
        tenant.name(),
        tenant.status().name().toLowerCase(Locale.ROOT),
        tenant.plan(),
        tenant.policyVersion(),
        tenant.createdAt());
  }
}
