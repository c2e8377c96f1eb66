package dev.bailiwick.authorization.group.usecase;

import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberRemoved;
import java.util.function.Consumer;

/** Takes a member's place in a group; one who has none changes nothing. */
public final class RemoveFromGroup {

  private final ChangePolicy policy;

  public RemoveFromGroup(ChangePolicy policy) {
    this.policy = policy;
  }

  /**
   * Removes.
   *
   * @param member our id or the external one
   * @throws Refusal where the caller may not, holds less than the member, or there is no such group
   *     or member
   */
  public Changed<UserId> remove(Caller by, TenantId tenant, GroupId group, String member) {
    return policy.change(tenant, by.subject(), draft -> remove(draft, group, member));
  }

  /** The same as one part of a larger batch. */
  public static Consumer<PolicyDraft> part(GroupId group, String member) {
    return draft -> remove(draft, group, member);
  }

  private static UserId remove(PolicyDraft draft, GroupId id, String sent) {
    draft.require("bw.group:change", id);
    Group group = draft.rows().groups().get(id);
    if (group == null) {
      throw Refusal.absent();
    }
    UserId member = draft.rows().present(sent).map(Member::id).orElseThrow(Refusal::absent);
    if (group.members().contains(member)) {
      draft.submit(new GroupMemberRemoved(id, member));
    }
    return member;
  }
}
