package dev.bailiwick.persistence;

import dev.bailiwick.authorization.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables that hold something of a tenant, as PostgreSQL's own catalogue has them. */
final class ErasedTables {

  /** Slugs stay reserved, and by its deletion the walls know that a tenant may be erased. */
  private static final String TABLES =
      """
      select c.relname, coalesce(
        (select string_agg(distinct k.conrelid::regclass::text, ',')
         from pg_constraint k
         where k.contype = 'f' and k.confrelid = c.oid and k.conrelid <> c.oid), '')
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and c.relname not in ('tenant_slug', 'tenant_deletion')
        and exists (select from pg_attribute a
          where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)
      order by c.relname
      """;

  private ErasedTables() {}

  /** All of them, each after those that refer to it. */
  static List<String> childrenFirst(Connection connection) throws SQLException {
    Map<String, Set<String>> referring = new LinkedHashMap<>();
    read(
            connection,
            TABLES,
            row -> Map.entry(row.getString(1), Set.of(row.getString(2).split(","))))
        .forEach(table -> referring.put(table.getKey(), table.getValue()));
    List<String> ordered = new ArrayList<>();
    while (!referring.isEmpty()) {
      String next =
          referring.entrySet().stream()
              .filter(table -> table.getValue().stream().noneMatch(referring::containsKey))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("tables refer to each other in a ring"));
      referring.remove(next);
      ordered.add(next);
    }
    return ordered;
  }

  /** Deletes the tenant's rows; the name of the table is one of the catalogue's. */
  static long delete(Connection connection, String table, TenantId tenant) throws SQLException {
    return run(connection, "delete from " + table + " where tenant_id = ?", tenant.value());
  }

  static long run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, values)) {
      return statement.executeLargeUpdate();
    }
  }

  static <T> List<T> read(Connection connection, String sql, Reading<T> reading, Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> read = new ArrayList<>();
      while (rows.next()) {
        read.add(reading.of(rows));
      }
      return read;
    }
  }

  /** As JDBC takes an instant. */
  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** What a row says. */
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }
}
