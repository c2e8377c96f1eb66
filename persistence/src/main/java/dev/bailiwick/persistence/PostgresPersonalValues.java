package dev.bailiwick.persistence;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.port.PersonalValues;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Personal values on PostgreSQL, by a database role of its own: the application could not delete
 * them, and an installation that erases nobody need not configure the eraser.
 */
@Singleton
@Requires(property = "datasources.eraser.url")
final class PostgresPersonalValues implements PersonalValues {

  private static final String VALUES =
      "delete from ledger_value where tenant_id = ? and user_id = ?";
  private static final String ADDRESSES =
      """
      update invitation set email = 'erased@erased.invalid'
      where tenant_id = ? and accepted_by = ?
      """;
  private static final String NAMES =
      """
      update membership set external_id = null
      where tenant_id = ? and user_id = ? and status = 'removed'
      """;

  private static final String REASONS =
      """
      update access_request set reason = '(erased)'
      where tenant_id = ? and requester_kind = 'user' and requester_id = ?
      """;
  private static final String NOTES =
      """
      update access_request set note = null
      where tenant_id = ? and decider_kind = 'user' and decider_id = ?
      """;

  private final AsEraser asEraser;

  PostgresPersonalValues(AsEraser asEraser) {
    this.asEraser = asEraser;
  }

  @Override
  public int erase(TenantId tenant, UserId person) {
    return asEraser.run(connection -> erase(connection, tenant, person));
  }

  private static int erase(Connection connection, TenantId tenant, UserId person)
      throws SQLException {
    TenantSetting.set(connection, tenant.toString());
    run(connection, ADDRESSES, tenant, person);
    run(connection, NAMES, tenant, person);
    run(connection, REASONS, tenant, person);
    run(connection, NOTES, tenant, person);
    return run(connection, VALUES, tenant, person);
  }

  private static int run(Connection connection, String sql, TenantId tenant, UserId person)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, tenant.value());
      statement.setObject(2, person.value());
      return statement.executeUpdate();
    }
  }
}
