package dev.bailiwick.api.tenant;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tenant to be made. */
@Introspected
@Schema(
    name = "NewTenant",
    requiredProperties = {"slug", "name"})
record NewTenantBody(@Nullable String slug, @Nullable String name) {}
