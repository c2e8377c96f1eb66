package dev.bailiwick.api.member;

import dev.bailiwick.tenants.member.MemberProfile;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A member as they are sent. */
@Introspected
@Schema(name = "Member")
record MemberBody(
    String id,
    @Nullable String externalId,
    @Nullable String email,
    @Schema(
            type = "string",
            allowableValues = {"active", "disabled"})
        String status,
    Instant since) {

  static MemberBody of(MemberProfile member) {
    return new MemberBody(
        member.id().toString(),
        member.externalId(),
        member.email(),
        member.status().name().toLowerCase(Locale.ROOT),
        member.since());
  }

  /** What is to change of a member. */
  @Introspected
  @Schema(name = "MemberChange", requiredProperties = "status")
  record Change(
      @Schema(
              type = "string",
              allowableValues = {"active", "disabled"})
          @Nullable String status) {}

  /** What is said of a member who does not sign in: so far nothing but that they are one. */
  @Introspected
  @Schema(name = "ExternalMember")
  record External() {}
}
