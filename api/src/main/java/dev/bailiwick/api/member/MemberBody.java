package dev.bailiwick.api.member;

import dev.bailiwick.api.http.Trees;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.condition.Attributes;
import dev.bailiwick.authorization.condition.Source;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.tenants.member.MemberProfile;
import dev.bailiwick.tenants.member.usecase.ChangeMember;
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
            allowableValues = {"active", "disabled"})
        String status,
    @Schema(description = ATTRIBUTES) Map<String, Object> attributes,
    Instant since) {

  private static final String ATTRIBUTES =
      "Values by name, each a text, a number, true or false, for conditions to read.";

  static MemberBody of(MemberProfile member) {
    return new MemberBody(
        member.id().toString(),
        member.externalId(),
        member.email(),
        member.status().name().toLowerCase(Locale.ROOT),
        Trees.of(member.attributes()),
        member.since());
  }

  /** What is to change of a member; what is not sent stays. */
  @Introspected
  @Schema(name = "MemberChange")
  record Change(
      @Schema(
              type = "string",
              allowableValues = {"active", "disabled"})
          @Nullable String status,
      @Schema(description = "All that the member has from now on.")
          @Nullable Map<String, @Nullable Object> attributes) {

    ChangeMember.Wanted wanted() {
      if (status == null && attributes == null) {
        throw Refusal.invalid("status", "Send a status, attributes, or both.");
      }
      return new ChangeMember.Wanted(status == null ? null : status(status), read(attributes));
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
