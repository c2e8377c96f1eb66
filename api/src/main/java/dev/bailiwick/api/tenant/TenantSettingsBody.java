package dev.bailiwick.api.tenant;

import dev.bailiwick.authorization.policy.TenantSettings;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a tenant's admins have set for all of it. */
@Introspected
@Schema(name = "TenantSettings")
record TenantSettingsBody(
    @Schema(
            minimum = "1",
            maximum = "90",
            description = "How long an invitation without an end lasts; null as usual.")
        @Nullable Integer invitationDays) {

  static TenantSettingsBody of(TenantSettings settings) {
    return new TenantSettingsBody(settings.invitationDays());
  }

  TenantSettings wanted() {
    return new TenantSettings(invitationDays);
  }
}
