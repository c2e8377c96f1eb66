package dev.bailiwick.authorization.memory;

import dev.bailiwick.authorization.contract.FirstRequestsContract;
import dev.bailiwick.authorization.port.FirstRequests;
import dev.bailiwick.authorization.port.Transactions;

final class MemoryFirstRequestsTest extends FirstRequestsContract {

  private final MemoryTransactions transactions = new MemoryTransactions();
  private final MemoryFirstRequests requests = new MemoryFirstRequests(transactions);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected FirstRequests requests() {
    return requests;
  }
}
