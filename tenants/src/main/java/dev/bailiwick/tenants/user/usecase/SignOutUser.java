package dev.bailiwick.tenants.user.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
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
 * Ends whatever somebody is signed in to: here at once, whether or not the provider answers, and
 * then there, so that nothing is refreshed any more.
 */
public final class SignOutUser {

  private final Transactions transactions;
  private final TenantReads reads;
  private final Users users;
  private final Accounts accounts;
  private final DenyList denyList;
  private final InstantSource clock;
  private final Acts acts;

  public SignOutUser(
      Transactions transactions,
      TenantReads reads,
      Users users,
      UserAccounts accounts,
      SyncIdentity sync,
      DenyList denyList,
      InstantSource clock,
      Acts acts) {
    this.transactions = transactions;
    this.reads = reads;
    this.users = users;
    this.accounts = new Accounts(accounts, sync);
    this.denyList = denyList;
    this.clock = clock;
    this.acts = acts;
  }

  /** Signs somebody out, by an operator. */
  public void signOut(Caller by, UserId user) {
    reads.requireOfInstallation(by, "bw.user:change");
    end(by, user);
  }

  /** Signs oneself out everywhere. */
  public void signOutMyself(Person by) {
    end(by, by.user());
  }

  private void end(Caller by, UserId id) {
    User user = transactions.global(() -> users.find(id)).orElseThrow(Refusal::absent);
    acts.note(TenantId.SYSTEM, by.subject(), "user_signed_out", user.reference());
    EndSignIns.endAll(denyList, user, clock);
    accounts.tell(user, AccountAct.SIGN_OUT);
  }
}
