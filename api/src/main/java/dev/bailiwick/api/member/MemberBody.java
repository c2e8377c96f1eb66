package dev.bailiwick.api.member;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.Trees;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.condition.Attributes;
import dev.bailiwick.authorization.condition.Source;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.policy.Member.SignIn;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.tenants.member.MemberProfile;
import dev.bailiwick.tenants.member.usecase.ChangeMember;
import dev.bailiwick.tenants.member.usecase.ChangeMember.Stay;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A member as they are sent. */
@Introspected
@Schema(name = "Member")
record MemberBody(
    String id,
    @Nullable String externalId,
    @Schema(description = "As the provider says now; as of another day it is not known.")
        @Nullable String email,
    @Schema(
            type = "string",
            allowableValues = {"active", "disabled", "expired"},
            description = "A guest's stay that is over has expired.")
        String status,
    @Schema(description = "When a guest's stay ends; null for everyone else.")
        @Nullable Instant guestUntil,
    @Schema(description = "As the provider says of whoever signs in.")
        @Nullable Boolean mfaEnrolled,
    @Schema(description = "As the provider says of whoever signs in; what it says prevails.")
        @Nullable Boolean disabledByProvider,
    @Schema(description = ATTRIBUTES) Map<String, Object> attributes,
    Instant since) {

  private static final String ATTRIBUTES =
      "Values by name, each a text, a number, true or false, for conditions to read.";

  static MemberBody of(MemberProfile member, Instant at) {
    SignIn signIn = member.signIn();
    return new MemberBody(
        member.id().toString(),
        member.externalId(),
        member.email(),
        member.standing(at).name().toLowerCase(Locale.ROOT),
        member.guestUntil(),
        signIn == null ? null : signIn.mfaEnrolled(),
        signIn == null ? null : signIn.disabled(),
        Trees.of(member.attributes()),
        member.since());
  }

  /**
   * What is to change of a member; what is not sent stays.
   *
   * @param expiresAt a node, since null is to stay for good and not sending it neither
   */
  @Introspected
  @Schema(name = "MemberChange")
  record Change(
      @Schema(
              type = "string",
              allowableValues = {"active", "disabled"})
          @Nullable String status,
      @Schema(description = "All that the member has from now on.")
          @Nullable Map<String, @Nullable Object> attributes,
      @Schema(
              implementation = Instant.class,
              nullable = true,
              description = "Makes a guest of the member until then; null, a member for good.")
          @Nullable JsonNode expiresAt) {

    ChangeMember.Wanted wanted() {
      if (status == null && attributes == null && expiresAt == null) {
        throw Refusal.invalid("status", "Send a status, attributes, an end, or more than one.");
      }
      return new ChangeMember.Wanted(
          status == null ? null : status(status),
          read(attributes),
          expiresAt == null ? null : new Stay(Bodies.instant("expires_at", expiresAt)));
    }

    private static MemberStatus status(String sent) {
      return switch (sent) {
        case "active" -> MemberStatus.ACTIVE;
        case "disabled" -> MemberStatus.DISABLED;
        default -> throw Refusal.invalid("status", "A member is made active or disabled.");
      };
    }
  }

  /** What is said of a member who does not sign in. */
  @Introspected
  @Schema(name = "ExternalMember")
  record External(
      @Schema(description = "All that the member has from now on; not sent, they stay.")
          @Nullable Map<String, @Nullable Object> attributes) {

    @Nullable Map<String, Value> wanted() {
      return read(attributes);
    }
  }

  private static @Nullable Map<String, Value> read(@Nullable Map<String, @Nullable Object> sent) {
    return sent == null ? null : Attributes.read(Source.SUBJECT, "attributes", sent);
  }
}
