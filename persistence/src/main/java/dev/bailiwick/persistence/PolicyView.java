package dev.bailiwick.persistence;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The view of all of a policy. Its rows are read by hand, column by column in order: a cold tenant
 * waits for this, and a mapping by names takes four times as long as PostgreSQL itself.
 */
@Singleton
final class PolicyView {

  private static final TransactionDefinition IN_TRANSACTION =
      TransactionDefinition.of(Propagation.MANDATORY);

  private static final String READ =
      """
      select kind, id, version, name, status, expires_at, flag, mfa_enrolled, parent_id, user_id,
        application_id, group_id, workspace_id, resource_type, resource_id, content
      from policy_row where tenant_id = ?
      """;

  private final TransactionOperations<Connection> operations;

  PolicyView(TransactionOperations<Connection> operations) {
    this.operations = operations;
  }

  List<PolicyRow> read(UUID tenant) {
    return operations.execute(IN_TRANSACTION, status -> read(status.getConnection(), tenant));
  }

  private static List<PolicyRow> read(Connection connection, UUID tenant) {
    try (PreparedStatement statement = connection.prepareStatement(READ)) {
      statement.setObject(1, tenant);
      try (ResultSet found = statement.executeQuery()) {
        List<PolicyRow> rows = new ArrayList<>();
        while (found.next()) {
          rows.add(PolicyRow.of(found));
        }
        return rows;
      }
    } catch (SQLException e) {
      throw new DataAccessException("a policy could not be read", e);
    }
  }
}
