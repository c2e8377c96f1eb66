package dev.bailiwick.authorization.user.usecase;

import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.user.MfaEnrolment;

/** Counts who has set a second factor up, for operators. */
public final class CountEnrolled {

  private final Transactions transactions;
  private final Users users;

  public CountEnrolled(Transactions transactions, Users users) {
    this.transactions = transactions;
    this.users = users;
  }

  /** Counts; looks at every identity. */
  public MfaEnrolment count() {
    return transactions.global(users::mfaEnrolment);
  }
}
