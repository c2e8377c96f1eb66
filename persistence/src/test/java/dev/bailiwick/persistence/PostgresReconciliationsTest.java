package dev.bailiwick.persistence;

import dev.bailiwick.authorization.contract.ReconciliationsContract;
import dev.bailiwick.authorization.port.Reconciliations;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;

final class PostgresReconciliationsTest extends ReconciliationsContract {

  private final Installation installation = Installation.get();

  @Override
  protected Reconciliations reconciliations() {
    return installation.bean(Reconciliations.class);
  }

  @Override
  protected Users users() {
    return installation.bean(Users.class);
  }

  @Override
  protected Transactions transactions() {
    return installation.bean(Transactions.class);
  }
}
