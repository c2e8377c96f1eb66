package dev.bailiwick.tenants.member;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.policy.MemberStatus;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A member as their tenant's admins see them.
 *
 * @param externalId for a member who does not sign in
 * @param email as the identity provider says
 * @param attributes typed values by name, for conditions to read
 */
public record MemberProfile(
    UserId id,
    @Nullable String externalId,
    @Nullable String email,
    MemberStatus status,
    Map<String, Value> attributes,
    Instant since) {

  public MemberProfile {
    requireNonNull(id);
    requireNonNull(status);
    attributes = Map.copyOf(attributes);
    requireNonNull(since);
  }
}
