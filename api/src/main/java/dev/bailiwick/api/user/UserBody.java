package dev.bailiwick.api.user;

import dev.bailiwick.api.http.ReferenceBody;
import dev.bailiwick.api.http.Trees;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.tenants.user.UserProfile;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user as they are listed. */
@Introspected
@Schema(name = "User")
record UserBody(String id, @Nullable String email, List<IdentityBody> identities) {

  static UserBody of(User user) {
    return new UserBody(
        user.id().toString(),
        user.email() == null ? null : user.email().value(),
        user.identities().stream().map(IdentityBody::of).toList());
  }

  /** A user with where they belong or belonged. */
  @Introspected
  @Schema(name = "UserProfile")
  record Profile(
      String id,
      @Nullable String email,
      List<IdentityBody> identities,
      List<MembershipBody> memberships) {

    static Profile of(UserProfile profile) {
      UserBody user = UserBody.of(profile.user());
      return new Profile(
          user.id(),
          user.email(),
          user.identities(),
          profile.memberships().stream().map(MembershipBody::of).toList());
    }
  }

  /** What a tenant keeps of a user. */
  @Introspected
  @Schema(name = "UserMembership")
  record MembershipBody(
      String tenant,
      String slug,
      @Schema(
              type = "string",
              allowableValues = {"active", "disabled", "removed"})
          String status,
      Map<String, Object> attributes,
      List<String> groups,
      List<HeldBody> grants) {

    static MembershipBody of(UserProfile.Membership membership) {
      return new MembershipBody(
          membership.tenant().id().toString(),
          membership.tenant().slug(),
          membership.status().name().toLowerCase(Locale.ROOT),
          Trees.of(membership.attributes()),
          membership.groups(),
          membership.grants().stream().map(HeldBody::of).toList());
    }
  }

  /** A grant that a user holds. */
  @Introspected
  @Schema(name = "UserGrant")
  record HeldBody(
      String id,
      String role,
      ReferenceBody on,
      @Nullable Instant expiresAt,
      @Schema(description = Trees.CONDITION) @Nullable Object condition) {

    static HeldBody of(Grant grant) {
      return new HeldBody(
          grant.id().toString(),
          grant.role(),
          ReferenceBody.of(grant.on()),
          grant.expiresAt(),
          Trees.of(grant.condition()));
    }
  }
}
