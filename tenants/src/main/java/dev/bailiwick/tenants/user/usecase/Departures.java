package dev.bailiwick.tenants.user.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAttributesChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.tenants.port.Tenants;
import java.util.List;
import java.util.Map;

/** How somebody leaves all of their tenants for good, with all that these keep of them. */
public final class Departures {

  private final Transactions transactions;
  private final ChangePolicy policy;
  private final Tenants tenants;

  public Departures(Transactions transactions, ChangePolicy policy, Tenants tenants) {
    this.transactions = transactions;
    this.policy = policy;
    this.tenants = tenants;
  }

  /**
   * Passes where no tenant would lose its last owner.
   *
   * @throws Refusal naming those that would
   */
  void requirePossible(Subject by, UserId user) {
    List<TenantId> owned = of(user).stream().filter(one -> wouldOrphan(by, one, user)).toList();
    if (!owned.isEmpty()) {
      throw Refusal.conflict(
          "last_owner",
          "Make someone else owner first of: " + Slugs.of(transactions, tenants, owned) + ".");
    }
  }

  /**
   * Passes where no tenant has disabled them: once forgotten, they could come back as somebody new,
   * by an invitation or by their address.
   *
   * @throws Refusal naming those that have
   */
  void requireNowhereDisabled(UserId user) {
    List<TenantId> disabling = of(user).stream().filter(one -> disables(one, user)).toList();
    if (!disabling.isEmpty()) {
      throw Refusal.conflict(
          "disabled",
          "You have been disabled; ask to be removed first by: "
              + Slugs.of(transactions, tenants, disabling)
              + ".");
    }
  }

  private boolean disables(TenantId tenant, UserId user) {
    Member member =
        policy.outcome(tenant, Subject.of(user), draft -> {}).before().rows().members().get(user);
    return member != null && member.status() == MemberStatus.DISABLED;
  }

  /** Leaves; where somebody has left already, nothing happens. */
  void depart(Subject by, UserId user) {
    of(user).forEach(tenant -> policy.change(tenant, by, draft -> leave(draft, user)));
  }

  private List<TenantId> of(UserId user) {
    return transactions.global(() -> tenants.ofSubject(Subject.of(user)));
  }

  private boolean wouldOrphan(Subject by, TenantId tenant, UserId user) {
    try {
      policy.outcome(tenant, by, draft -> leave(draft, user));
      return false;
    } catch (Refusal refusal) {
      if (refusal.code().equals("last_owner")) {
        return true;
      }
      throw refusal;
    }
  }

  /** It is theirs to give up, whoever sees to it. */
  private static UserId leave(PolicyDraft draft, UserId user) {
    Subject subject = Subject.of(user);
    draft.onBehalfOf(subject);
    draft.revokeAllOf(subject);
    Member member = draft.rows().members().get(user);
    if (member != null && !member.attributes().isEmpty()) {
      draft.submit(new MemberAttributesChanged(user, Map.of()));
    }
    if (member != null && member.status() != MemberStatus.REMOVED) {
      draft.submit(new MemberStatusChanged(user, MemberStatus.REMOVED));
    }
    return user;
  }
}
