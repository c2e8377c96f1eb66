package dev.bailiwick.persistence;

import dev.bailiwick.authorization.contract.FirstRequestsContract;
import dev.bailiwick.authorization.port.FirstRequests;
import dev.bailiwick.authorization.port.Transactions;

final class PostgresFirstRequestsTest extends FirstRequestsContract {

  @Override
  protected Transactions transactions() {
    return Installation.get().bean(Transactions.class);
  }

  @Override
  protected FirstRequests requests() {
    return Installation.get().bean(FirstRequests.class);
  }
}
