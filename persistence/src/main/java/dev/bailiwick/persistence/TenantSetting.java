package dev.bailiwick.persistence;

import io.micronaut.data.exceptions.DataAccessException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The setting by which the tables' walls know whose transaction this is. */
final class TenantSetting {

  private static final String SET = "select set_config('app.tenant_id', ?, true)";

  private TenantSetting() {}

  static void set(Connection connection, String tenant) {
    try (PreparedStatement statement = connection.prepareStatement(SET)) {
      statement.setString(1, tenant);
      statement.execute();
    } catch (SQLException e) {
      throw new DataAccessException("the tenant of the transaction could not be set", e);
    }
  }
}
