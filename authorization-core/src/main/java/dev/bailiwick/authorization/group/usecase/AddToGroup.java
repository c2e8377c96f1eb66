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
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberAdded;
import java.util.function.Consumer;

/** Gives a member a place in a group; one who has it already changes nothing. */
public final class AddToGroup {

  private static final int MOST = 10_000;

  private final ChangePolicy policy;

  public AddToGroup(ChangePolicy policy) {
    this.policy = policy;
  }

  /**
   * Adds.
   *
   * @param member our id or the external one
   * @throws Refusal where the caller may not, does not hold what the group does, there is no such
   *     group or member, or the group is full
   */
  public Changed<UserId> add(Caller by, TenantId tenant, GroupId group, String member) {
    return policy.change(tenant, by.subject(), draft -> add(draft, group, member));
  }

  /** The same as one part of a larger batch. */
  public static Consumer<PolicyDraft> part(GroupId group, String member) {
    return draft -> add(draft, group, member);
  }

  private static UserId add(PolicyDraft draft, GroupId id, String sent) {
    draft.require("bw.group:change", id);
    Group group = draft.rows().groups().get(id);
    if (group == null) {
      throw Refusal.absent();
    }
    UserId member = draft.rows().present(sent).map(Member::id).orElseThrow(Refusal::absent);
    if (group.members().contains(member)) {
      return member;
    }
    if (group.members().size() >= MOST) {
      throw Refusal.conflict("too_many", "A group has at most " + MOST + " members.");
    }
    draft.submit(new GroupMemberAdded(id, member));
    return member;
  }
}
