package dev.bailiwick.persistence;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/** Runs work in a transaction of the eraser's, where there is one. */
@Singleton
@Requires(property = "datasources.eraser.url")
final class AsEraser {

  private final TransactionOperations<Connection> transactions;

  AsEraser(@Named("eraser") TransactionOperations<Connection> transactions) {
    this.transactions = transactions;
  }

  /** What is done in one transaction. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  <T> T run(Work<T> work) {
    return transactions.executeWrite(
        status -> {
          try {
            return work.on(status.getConnection());
          } catch (SQLException e) {
            throw new DataAccessException("the eraser could not do its work", e);
          }
        });
  }
}
