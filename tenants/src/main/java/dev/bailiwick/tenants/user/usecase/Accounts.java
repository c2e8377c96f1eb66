package dev.bailiwick.tenants.user.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Unavailable;
import dev.bailiwick.authorization.port.UserAccounts;
import dev.bailiwick.authorization.user.AccountAct;
import dev.bailiwick.authorization.user.AccountAnswer;
import dev.bailiwick.authorization.user.DirectoryUnreachable;
import dev.bailiwick.authorization.user.IdentityEvent;
import dev.bailiwick.authorization.user.KnownIdentity;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.authorization.user.usecase.SyncIdentity;
import java.util.List;

/** All accounts of a user, told the same, and what the providers then say of them taken in. */
final class Accounts {

  private final UserAccounts accounts;
  private final SyncIdentity sync;

  Accounts(UserAccounts accounts, SyncIdentity sync) {
    this.accounts = accounts;
    this.sync = sync;
  }

  /**
   * Has this done; one that is gone needs nothing more.
   *
   * @throws Refusal where no account is left, or the provider does not do this with one
   * @throws Unavailable where a provider does not answer; asking again completes it
   */
  void tell(User user, AccountAct act) {
    try {
      List<AccountAnswer> answers =
          user.identities().stream().map(known -> accounts.tell(known.identity(), act)).toList();
      user.identities().forEach(this::takeIn);
      if (answers.contains(AccountAnswer.REFUSED)) {
        throw Refusal.conflict(
            "provider_refuses", "The identity provider does not do this with such an account.");
      }
      if (!answers.contains(AccountAnswer.DONE)) {
        throw Refusal.absent();
      }
    } catch (DirectoryUnreachable unreachable) {
      throw new Unavailable("no identity provider", unreachable);
    }
  }

  /**
   * Ends the accounts; one that is gone already is as good.
   *
   * @throws Unavailable where a provider does not answer
   */
  void end(User user) {
    try {
      user.identities().forEach(known -> accounts.tell(known.identity(), AccountAct.DELETE));
    } catch (DirectoryUnreachable unreachable) {
      throw new Unavailable("no identity provider", unreachable);
    }
  }

  private void takeIn(KnownIdentity known) {
    sync.sync(new IdentityEvent(known.identity(), null));
  }
}
