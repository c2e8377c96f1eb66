package dev.bailiwick.authorization.group.usecase;

import dev.bailiwick.authorization.DisplayName;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.authorization.policy.PolicyChange.GroupPut;

/** Gives a group another name; the one that it has already changes nothing. */
public final class RenameGroup {

  private final ChangePolicy policy;

  public RenameGroup(ChangePolicy policy) {
    this.policy = policy;
  }

  /**
   * Renames.
   *
   * @throws Refusal where the caller may not, there is no such group, or the name is taken
   */
  public Changed<GroupId> rename(Caller by, TenantId tenant, GroupId group, DisplayName name) {
    return policy.change(tenant, by.subject(), draft -> rename(draft, group, name.value()));
  }

  private static GroupId rename(PolicyDraft draft, GroupId id, String name) {
    draft.require("bw.group:change", id);
    Group group = draft.rows().groups().get(id);
    if (group == null) {
      throw Refusal.absent();
    }
    if (!group.name().equals(name)) {
      GroupNames.requireFree(draft, name);
      draft.submit(new GroupPut(id, name));
    }
    return id;
  }
}
