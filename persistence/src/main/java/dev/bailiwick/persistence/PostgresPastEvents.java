package dev.bailiwick.persistence;

import dev.bailiwick.authorization.audit.AuditEventId;
import dev.bailiwick.authorization.port.PastEvents;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Acts and refusals of long ago on PostgreSQL, by the database role that erases: to the application
 * its own trail is append-only. Each tenant's go by themselves, found by the key that they are in.
 */
@Singleton
@Requires(property = "datasources.eraser.url")
final class PostgresPastEvents implements PastEvents {

  private static final String TENANTS =
      "select distinct tenant_id from tenant_slug where tenant_id is not null";
  private static final String ERASE = "delete from audit_event where tenant_id = ? and id < ?";

  private final AsEraser asEraser;

  PostgresPastEvents(AsEraser asEraser) {
    this.asEraser = asEraser;
  }

  @Override
  public int erase(Instant before) {
    UUID end = AuditEventId.lowest(before).value();
    return asEraser.run(PostgresPastEvents::tenants).stream()
        .mapToInt(tenant -> asEraser.run(connection -> erase(connection, tenant, end)))
        .sum();
  }

  private static List<UUID> tenants(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TENANTS);
        ResultSet rows = statement.executeQuery()) {
      List<UUID> tenants = new ArrayList<>();
      while (rows.next()) {
        tenants.add(rows.getObject(1, UUID.class));
      }
      return tenants;
    }
  }

  private static int erase(Connection connection, UUID tenant, UUID end) throws SQLException {
    TenantSetting.set(connection, tenant.toString());
    try (PreparedStatement statement = connection.prepareStatement(ERASE)) {
      statement.setObject(1, tenant);
      statement.setObject(2, end);
      return statement.executeUpdate();
    }
  }
}
