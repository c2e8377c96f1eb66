package dev.bailiwick.authorization.group.usecase;

import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.PolicyChange.GroupRemoved;

/** Ends a group, with its grants. */
public final class RemoveGroup {

  private final ChangePolicy policy;

  public RemoveGroup(ChangePolicy policy) {
    this.policy = policy;
  }

  /**
   * Removes.
   *
   * @throws Refusal where the caller may not, holds less than a member of it, or there is no such
   *     group
   */
  public Changed<GroupId> remove(Caller by, TenantId tenant, GroupId group) {
    return policy.change(tenant, by.subject(), draft -> remove(draft, group));
  }

  private static GroupId remove(PolicyDraft draft, GroupId id) {
    draft.require("bw.group:delete", id);
    if (!draft.rows().groups().containsKey(id)) {
      throw Refusal.absent();
    }
    draft.revokeAllOf(Subject.of(id));
    draft.submit(new GroupRemoved(id));
    return id;
  }
}
