package dev.bailiwick.authorization.memory;

import dev.bailiwick.authorization.contract.ReconciliationsContract;
import dev.bailiwick.authorization.port.Reconciliations;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;

final class MemoryReconciliationsTest extends ReconciliationsContract {

  private final MemoryTransactions transactions = new MemoryTransactions();
  private final MemoryUsers users = new MemoryUsers(transactions);
  private final MemoryReconciliations reconciliations =
      new MemoryReconciliations(transactions, users);

  @Override
  protected Reconciliations reconciliations() {
    return reconciliations;
  }

  @Override
  protected Users users() {
    return users;
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }
}
