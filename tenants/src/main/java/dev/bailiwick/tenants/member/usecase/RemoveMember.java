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
import java.util.function.Consumer;

/**
 * Removes a member with their grants and group places; anyone active may remove themself, which is
 * to leave.
 */
public final class RemoveMember {

  private final ChangePolicy policy;

  public RemoveMember(ChangePolicy policy) {
    this.policy = policy;
  }

  /**
   * Removes.
   *
   * @throws Refusal where the caller may not, holds less than the member, or the tenant would lose
   *     its last owner
   */
  public Changed<UserId> remove(Caller by, TenantId tenant, UserId member) {
    return policy.change(tenant, by.subject(), draft -> remove(draft, member));
  }

  /** The same as one part of a larger batch. */
  public static Consumer<PolicyDraft> part(UserId member) {
    return draft -> remove(draft, member);
  }

  private static UserId remove(PolicyDraft draft, UserId id) {
    Subject subject = Subject.of(id);
    boolean leaving = draft.by().equals(subject);
    if (leaving) {
      draft.requireSubject();
    } else {
      draft.require("bw.member:remove", id);
    }
    Member member = draft.rows().members().get(id);
    if (member == null || member.status() == MemberStatus.REMOVED) {
      throw Refusal.absent();
    }
    if (leaving && member.status() == MemberStatus.DISABLED) {
      // Coming back by an invitation would enable them again.
      throw Refusal.forbidden("disabled", "You have been disabled in this tenant.");
    }
    draft.revokeAllOf(subject);
    draft.submit(new MemberStatusChanged(id, MemberStatus.REMOVED));
    return id;
  }
}
