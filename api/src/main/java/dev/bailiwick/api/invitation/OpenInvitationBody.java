package dev.bailiwick.api.invitation;

import dev.bailiwick.api.http.ReferenceBody;
import dev.bailiwick.api.invitation.InvitationBody.Terms;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.OpenInvitation;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invitation as whoever it waits for sees it. */
@Introspected
@Schema(name = "OpenInvitation")
record OpenInvitationBody(
    String id,
    ReferenceBody tenant,
    String tenantName,
    String email,
    List<Terms> grants,
    @Nullable Instant guestUntil,
    Instant expiresAt) {

  static OpenInvitationBody of(OpenInvitation open) {
    Invitation invitation = open.invitation();
    return new OpenInvitationBody(
        invitation.id().toString(),
        new ReferenceBody("bw.tenant", invitation.tenant().toString()),
        open.tenantName(),
        invitation.email().toString(),
        invitation.grants().stream().map(Terms::of).toList(),
        invitation.guestUntil(),
        invitation.expiresAt());
  }
}
