package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.user.AccountAct;
import dev.bailiwick.authorization.user.AccountAnswer;
import dev.bailiwick.authorization.user.DirectoryUnreachable;
import dev.bailiwick.authorization.user.Identity;

/** The accounts that people have with the provider. */
public interface UserAccounts {

  /**
   * Has this done with the account of this identity; once more is the same as once.
   *
   * @throws DirectoryUnreachable where the provider does not answer; nobody can tell whether it did
   */
  AccountAnswer tell(Identity identity, AccountAct act);
}
