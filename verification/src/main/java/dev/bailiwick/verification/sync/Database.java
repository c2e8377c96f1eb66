package dev.bailiwick.verification.sync;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** What the product has kept, read past it. */
final class Database {

  private final Site site;

  Database(Site site) {
    this.site = site;
  }

  /** What is kept of everyone by their subject, the operator apart. */
  Map<String, Known> people() {
    return read(
        """
        select subject, email, email_verified, enabled, mfa_enrolled from identity
        where issuer = ? and subject <> 'operator' and facts_at is not null
        """,
        rows ->
            new Known(
                rows.getString(2), rows.getBoolean(3), rows.getBoolean(4), rows.getBoolean(5)));
  }

  /** What tenants keep of the sign-ins of their members, by subject. */
  Map<String, Known> members() {
    return read(
        """
        select subject, null, false, not identity_disabled, membership.mfa_enrolled
        from membership join identity using (user_id)
        where issuer = ? and subject <> 'operator' and identity_disabled is not null
        """,
        rows -> new Known(null, false, rows.getBoolean(4), rows.getBoolean(5)));
  }

  /** Whether no reconciliation is under way. */
  boolean isReconciled() {
    return read(
            "select id::text from reconciliation where ended_at is null and issuer = ?",
            rows -> Known.NOBODY)
        .isEmpty();
  }

  /** What the latest reconciliation has found, by the kind of difference. */
  Map<String, Long> findings() {
    return read(
        """
        select difference, count(*) from reconciled_identity
        where issuer = ? and difference is not null and reconciliation_id = (
          select id from reconciliation order by started_at desc limit 1)
        group by difference
        """,
        rows -> rows.getLong(2));
  }

  private interface Reading<T> {
    T of(ResultSet rows) throws SQLException;
  }

  private <T> Map<String, T> read(String sql, Reading<T> reading) {
    Map<String, T> read = new HashMap<>();
    try (Connection connection = site.connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, Site.ISSUER);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          read.put(rows.getString(1), reading.of(rows));
        }
      }
      return read;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
