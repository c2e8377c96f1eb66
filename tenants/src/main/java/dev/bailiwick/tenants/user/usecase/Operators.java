package dev.bailiwick.tenants.user.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.tenants.member.usecase.ChangeMember;
import dev.bailiwick.tenants.port.Tenants;

/** Those who run the installation, among whom nobody gets rid of somebody above themself. */
public final class Operators {

  private final Transactions transactions;
  private final ChangePolicy policy;
  private final Tenants tenants;

  public Operators(Transactions transactions, ChangePolicy policy, Tenants tenants) {
    this.transactions = transactions;
    this.policy = policy;
    this.tenants = tenants;
  }

  /**
   * Passes where this user is no operator, or the caller could disable them as one.
   *
   * @throws Refusal where they hold more than the caller, or are the last owner
   */
  void requireDispensable(Caller by, UserId user) {
    TenantId system = TenantId.SYSTEM;
    if (transactions.global(() -> tenants.ofSubject(Subject.of(user))).contains(system)) {
      policy.outcome(
          system,
          by.subject(),
          ChangeMember.part(user, new ChangeMember.Wanted(MemberStatus.DISABLED, null, null)));
    }
  }
}
