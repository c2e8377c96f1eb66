package dev.bailiwick.tenants.user.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.denylist.DenyList;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.UserAccounts;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.authorization.user.AccountAct;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.authorization.user.usecase.SyncIdentity;
import java.time.InstantSource;

/**
 * Disables a user with their providers, or enables them: once this has answered, they are denied
 * everywhere, the last owner of a tenant too.
 */
public final class SwitchUser {

  private final Transactions transactions;
  private final TenantReads reads;
  private final Users users;
  private final Operators operators;
  private final Accounts accounts;
  private final DenyList denyList;
  private final InstantSource clock;
  private final Acts acts;

  public SwitchUser(
      Transactions transactions,
      TenantReads reads,
      Users users,
      Operators operators,
      UserAccounts accounts,
      SyncIdentity sync,
      DenyList denyList,
      InstantSource clock,
      Acts acts) {
    this.transactions = transactions;
    this.reads = reads;
    this.users = users;
    this.operators = operators;
    this.accounts = new Accounts(accounts, sync);
    this.denyList = denyList;
    this.clock = clock;
    this.acts = acts;
  }

  /**
   * Disables.
   *
   * @throws Refusal where the caller may not, or could not do so as an admin of {@code system}
   */
  public void disable(Caller by, UserId id) {
    User user = user(by, id);
    operators.requireDispensable(by, id);
    acts.note(TenantId.SYSTEM, by.subject(), "user_disabled", user.reference());
    EndSignIns.endAll(denyList, user, clock);
    accounts.tell(user, AccountAct.DISABLE);
  }

  /** Enables; what they were signed in to before stays ended. */
  public void enable(Caller by, UserId id) {
    User user = user(by, id);
    acts.note(TenantId.SYSTEM, by.subject(), "user_enabled", user.reference());
    accounts.tell(user, AccountAct.ENABLE);
  }

  private User user(Caller by, UserId id) {
    reads.requireOfInstallation(by, "bw.user:change");
    return transactions.global(() -> users.find(id)).orElseThrow(Refusal::absent);
  }
}
