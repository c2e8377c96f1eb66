package dev.bailiwick.tenants.accessrequest.usecase;

import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyRows;
import java.time.Instant;

/** Whether people who come and go are here at the moment. */
public final class Operators {

  /** What somebody may in {@code system} who may ask to be let into a tenant. */
  public static final String ASK = "bw.support:create";

  private Operators() {}

  /** Whether this is a member, disabled ones too, whose stay has not ended. */
  public static boolean isMember(PolicyRows rows, UserId user, Instant at) {
    Member member = rows.members().get(user);
    return member != null
        && member.status() != MemberStatus.REMOVED
        && (member.expiresAt() == null || at.isBefore(member.expiresAt()));
  }
}
