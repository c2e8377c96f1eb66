package dev.bailiwick.tenants.member.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;

/** Disables a member, who keeps their grants, or enables them again. */
public final class ChangeMemberStatus {

  private final ChangePolicy policy;

  public ChangeMemberStatus(ChangePolicy policy) {
    this.policy = policy;
  }

  /**
   * Changes the status to active or disabled.
   *
   * @throws Refusal where the caller may not, holds less than the member, or the tenant would lose
   *     its last owner
   */
  public Changed<UserId> change(Caller by, TenantId tenant, UserId member, MemberStatus status) {
    return policy.change(tenant, by.subject(), draft -> change(draft, member, status));
  }

  private static UserId change(PolicyDraft draft, UserId id, MemberStatus status) {
    draft.require("bw.member:change", id);
    Member member = draft.rows().members().get(id);
    if (member == null || member.status() == MemberStatus.REMOVED) {
      throw Refusal.absent();
    }
    if (member.status() != status) {
      draft.submit(new MemberStatusChanged(id, status));
    }
    return id;
  }
}
