package dev.bailiwick.api.tenant;

import dev.bailiwick.api.http.ReferenceBody;
import dev.bailiwick.api.user.IdentityBody;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.tenants.tenant.usecase.TenantDirectory.Membership;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who the caller is, and where they belong. */
@Introspected
@Schema(name = "Me")
record MeBody(
    ReferenceBody subject, List<IdentityBody> identities, List<MembershipBody> memberships) {

  /** A tenant that the caller belongs to, with the roles that they hold there. */
  @Introspected
  @Schema(name = "Membership")
  record MembershipBody(TenantBody tenant, List<RoleHeldBody> roles) {

    static MembershipBody of(Membership membership) {
      return new MembershipBody(
          TenantBody.of(membership.tenant()),
          membership.grants().stream().map(RoleHeldBody::of).toList());
    }
  }

  /** A role and what it is held on. */
  @Introspected
  @Schema(name = "RoleHeld")
  record RoleHeldBody(String role, ReferenceBody on, @Nullable Instant expiresAt) {

    static RoleHeldBody of(Grant grant) {
      return new RoleHeldBody(grant.role(), ReferenceBody.of(grant.on()), grant.expiresAt());
    }
  }
}
