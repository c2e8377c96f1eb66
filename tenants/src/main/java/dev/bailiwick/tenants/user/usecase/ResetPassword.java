package dev.bailiwick.tenants.user.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.UserAccounts;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.authorization.user.AccountAct;
import dev.bailiwick.authorization.user.usecase.SyncIdentity;

/** Has somebody choose a new password: the provider writes to them, and nobody here learns it. */
public final class ResetPassword {

  private final Transactions transactions;
  private final TenantReads reads;
  private final Users users;
  private final Accounts accounts;

  public ResetPassword(
      Transactions transactions,
      TenantReads reads,
      Users users,
      UserAccounts accounts,
      SyncIdentity sync) {
    this.transactions = transactions;
    this.reads = reads;
    this.users = users;
    this.accounts = new Accounts(accounts, sync);
  }

  /**
   * Resets.
   *
   * @throws Refusal where the caller may not, or the provider keeps no password of theirs
   */
  public void reset(Caller by, UserId user) {
    reads.requireOfInstallation(by, "bw.user:change");
    accounts.tell(
        transactions.global(() -> users.find(user)).orElseThrow(Refusal::absent),
        AccountAct.RESET_PASSWORD);
  }
}
