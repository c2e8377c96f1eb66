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
import java.util.Set;

/** Makes a group, with nobody in it yet. */
public final class CreateGroup {

  private static final int MOST = 1_000;

  private final ChangePolicy policy;

  public CreateGroup(ChangePolicy policy) {
    this.policy = policy;
  }

  /**
   * Creates.
   *
   * @throws Refusal where the caller may not, the name is taken, or the tenant has too many
   */
  public Changed<Group> create(Caller by, TenantId tenant, DisplayName name) {
    return policy.change(tenant, by.subject(), draft -> create(draft, name.value()));
  }

  private static Group create(PolicyDraft draft, String name) {
    draft.require("bw.group:create", draft.rows().tenant());
    GroupNames.requireFree(draft, name);
    if (draft.rows().groups().size() >= MOST) {
      throw Refusal.conflict("too_many", "A tenant has at most " + MOST + " groups.");
    }
    Group group = new Group(GroupId.random(), name, Set.of());
    draft.submit(new GroupPut(group.id(), name));
    return group;
  }
}
