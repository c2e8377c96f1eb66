package dev.bailiwick.tenants.member;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.Member.SignIn;
import dev.bailiwick.authorization.policy.MemberStatus;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A member as their tenant's admins see them.
 *
 * @param externalId for a member who does not sign in
 * @param email as the identity provider says
 * @param guestUntil when a guest's stay ends; null for everyone else
 * @param signIn what else the identity provider says; null where nobody signs in
 * @param attributes typed values by name, for conditions to read
 */
public record MemberProfile(
    UserId id,
    @Nullable String externalId,
    @Nullable String email,
    MemberStatus status,
    @Nullable Instant guestUntil,
    @Nullable SignIn signIn,
    Map<String, Value> attributes,
    Instant since) {

  /** How somebody stands in the tenant. */
  public enum Standing {
    ACTIVE,
    DISABLED,
    /** A guest whose stay is over. */
    EXPIRED
  }

  public MemberProfile {
    requireNonNull(id);
    requireNonNull(status);
    attributes = Map.copyOf(attributes);
    requireNonNull(since);
  }

  /** A row of policy with what it does not hold. */
  public static MemberProfile of(Member member, @Nullable String email, Instant since) {
    return new MemberProfile(
        member.id(),
        member.externalId(),
        email,
        member.status(),
        member.expiresAt(),
        member.signIn(),
        member.attributes(),
        since);
  }

  /** How they stand at this instant. */
  public Standing standing(Instant at) {
    if (guestUntil != null && !at.isBefore(guestUntil)) {
      return Standing.EXPIRED;
    }
    return status == MemberStatus.DISABLED ? Standing.DISABLED : Standing.ACTIVE;
  }
}
