package dev.bailiwick.authorization.policy;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.UserId;
import org.jspecify.annotations.Nullable;

/** A user in one tenant; one with an external id does not sign in. */
public record Member(UserId id, @Nullable String externalId, MemberStatus status) {

  public Member {
    requireNonNull(id);
    requireNonNull(status);
  }

  /** Whether this member can come in and act, as an owner must be able to. */
  public boolean actsInPerson() {
    return status == MemberStatus.ACTIVE && externalId == null;
  }

  Member withStatus(MemberStatus next) {
    return new Member(id, externalId, next);
  }
}
