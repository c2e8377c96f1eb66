package dev.bailiwick.tenants.member;

import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope.OnWorkspace;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.user.EmailAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which members are wanted; null leaves it open.
 *
 * @param search what their address, in lower case, or their external id begins with
 * @param role one that they hold, through a group too
 * @param workspace one that they hold a role on, and that role where one is wanted
 */
public record MemberFilter(
    MemberProfile.@Nullable Standing standing,
    @Nullable Boolean guest,
    @Nullable String externalId,
    @Nullable EmailAddress email,
    @Nullable String search,
    @Nullable String role,
    @Nullable WorkspaceId workspace,
    @Nullable GroupId group) {

  /** Everyone. */
  public static final MemberFilter ALL =
      new MemberFilter(null, null, null, null, null, null, null, null);

  /** Whether this member of these rows is wanted. */
  public boolean admits(PolicyRows rows, MemberProfile member, Instant at) {
    return admits(member, at)
        && (group == null || isIn(rows.groups().get(group), member))
        && ((role == null && workspace == null)
            || rows.heldBy(Subject.of(member.id()))
                .anyMatch(grant -> grant.liveAt(at) && admits(grant)));
  }

  private boolean admits(MemberProfile member, Instant at) {
    return (standing == null || standing == member.standing(at))
        && (guest == null || guest == (member.guestUntil() != null))
        && (externalId == null || externalId.equals(member.externalId()))
        && (email == null || email.value().equals(member.email()))
        && (search == null || begins(member.email()) || begins(member.externalId()));
  }

  private boolean begins(@Nullable String text) {
    return search != null && text != null && text.startsWith(search);
  }

  private boolean admits(Grant grant) {
    return (role == null || role.equals(grant.role()))
        && (workspace == null
            || (grant.on() instanceof OnWorkspace(var on) && on.equals(workspace)));
  }

  private static boolean isIn(@Nullable Group group, MemberProfile member) {
    return group != null && group.members().contains(member.id());
  }
}
