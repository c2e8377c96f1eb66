package dev.bailiwick.api.tenant;

import dev.bailiwick.tenants.tenant.Tenant;
import dev.bailiwick.tenants.tenant.TenantSeen;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A tenant as it is sent; to those who may not read it, no more than what it is called. */
@Introspected
@Schema(name = "Tenant")
record TenantBody(
    String id,
    String slug,
    String name,
    @Schema(
            type = "string",
            allowableValues = {"active", "suspended", "deleted"})
        @Nullable String status,
    @Schema(description = "Of a deleted one: until when its owners can restore it.")
        @Nullable Instant restorableUntil,
    @Nullable String plan,
    @Nullable TenantSettingsBody settings,
    @Schema(description = "The last owner who could sign in has been lost; operators can help.")
        @Nullable Boolean ownerless,
    @Nullable Long policyVersion,
    @Nullable Instant createdAt) {

  static TenantBody of(TenantSeen seen) {
    return seen.whole() == null
        ? new TenantBody(
            seen.id().toString(),
            seen.slug(),
            seen.name(),
            null,
            null,
            null,
            null,
            null,
            null,
            null)
        : of(seen.whole());
  }

  static TenantBody of(Tenant tenant) {
    return new TenantBody(
        tenant.id().toString(),
        tenant.slug(),
        tenant.name(),
        tenant.status().name().toLowerCase(Locale.ROOT),
        tenant.restorableUntil(),
        tenant.plan(),
        TenantSettingsBody.of(tenant.settings()),
        tenant.ownerless(),
        tenant.policyVersion(),
        tenant.createdAt());
  }
}
