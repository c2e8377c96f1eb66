package dev.bailiwick.api.invitation;

import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.ReferenceBody;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.usecase.InviteMember.Wanted;
import dev.bailiwick.tenants.invitation.usecase.InviteMember.WantedGrant;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An invitation as it is sent; its token only ever stands in the mail. */
@Introspected
@Schema(name = "Invitation")
record InvitationBody(
    String id,
    String email,
    List<Terms> grants,
    @Schema(
            type = "string",
            allowableValues = {"pending", "accepted", "revoked", "void", "expired"})
        String status,
    ReferenceBody invitedBy,
    Instant createdAt,
    Instant expiresAt,
    @Schema(description = "When a guest's stay ends; null for who comes to stay.")
        @Nullable Instant guestUntil,
    @Schema(
            type = "string",
            description = "What became of its newest letter.",
            allowableValues = {"waiting", "sent", "failed"})
        String delivery) {

  static InvitationBody of(Invitation invitation) {
    return new InvitationBody(
        invitation.id().toString(),
        invitation.email().toString(),
        invitation.grants().stream().map(Terms::of).toList(),
        invitation.status().name().toLowerCase(Locale.ROOT),
        ReferenceBody.of(invitation.invitedBy()),
        invitation.createdAt(),
        invitation.expiresAt(),
        invitation.guestUntil(),
        invitation.delivery().name().toLowerCase(Locale.ROOT));
  }

  static EmailAddress address(String text) {
    return EmailAddress.parse(text)
        .orElseThrow(() -> Refusal.invalid("email", "This is not an e-mail address."));
  }

  /** A role that the invitation gives. */
  @Introspected
  @Schema(
      name = "InvitationGrant",
      requiredProperties = {"role", "on"})
  record Terms(@Nullable String role, @Nullable ReferenceBody on, @Nullable String expiresAt) {

    static Terms of(GrantTerms terms) {
      return new Terms(
          terms.role(),
          ReferenceBody.of(terms.on()),
          terms.expiresAt() == null ? null : terms.expiresAt().toString());
    }

    WantedGrant wanted() {
      return new WantedGrant(
          Bodies.required("grants.role", role),
          ReferenceBody.read("grants.on", on),
          Bodies.instant("grants.expires_at", expiresAt));
    }
  }

  /** An invitation to be sent. */
  @Introspected
  @Schema(
      name = "NewInvitation",
      requiredProperties = {"email", "grants"})
  record New(
      @Nullable String email,
      @Nullable List<@Nullable Terms> grants,
      @Nullable String guestUntil,
      @Nullable String expiresAt) {

    Wanted wanted() {
      return new Wanted(
          address(Bodies.required("email", email)),
          Bodies.required("grants", grants).stream()
              .map(terms -> Bodies.required("grants", terms).wanted())
              .toList(),
          Bodies.instant("guest_until", guestUntil),
          Bodies.instant("expires_at", expiresAt));
    }
  }

  /** The token from the mail. */
  @Introspected
  @Schema(name = "InvitationAcceptance", requiredProperties = "token")
  record Acceptance(@Nullable String token) {}
}
