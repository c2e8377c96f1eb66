package dev.bailiwick.tenants.user.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.UserAccounts;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.authorization.user.AccountAct;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.authorization.user.usecase.SyncIdentity;

/** Has somebody choose a new password: the provider writes to them, and nobody here learns it. */
public final class ResetPassword {

  private final Transactions transactions;
  private final TenantReads reads;
  private final Users users;
  private final Accounts accounts;
  private final Acts acts;

  public ResetPassword(
      Transactions transactions,
      TenantReads reads,
      Users users,
      UserAccounts accounts,
      SyncIdentity sync,
      Acts acts) {
    this.transactions = transactions;
    this.reads = reads;
    this.users = users;
    this.accounts = new Accounts(accounts, sync);
    this.acts = acts;
  }

  /**
   * Resets.
   *
   * @throws Refusal where the caller may not, or the provider keeps no password of theirs
   */
  public void reset(Caller by, UserId id) {
    reads.requireOfInstallation(by, "bw.user:change");
    User user = transactions.global(() -> users.find(id)).orElseThrow(Refusal::absent);
    acts.note(TenantId.SYSTEM, by.subject(), "password_reset", user.reference());
    accounts.tell(user, AccountAct.RESET_PASSWORD);
  }
}
