package dev.bailiwick.persistence;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.json.CanonicalJson;
import dev.bailiwick.authorization.ledger.LedgerHead;
import dev.bailiwick.authorization.ledger.Tombstone;
import dev.bailiwick.tenants.port.Erasures;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Erasures on PostgreSQL, by the database role that erases: its walls let it delete rows of those
 * tenants alone whose grace is over.
 */
@Singleton
@Requires(property = "datasources.eraser.url")
final class PostgresErasures implements Erasures {

  private final AsEraser asEraser;

  PostgresErasures(AsEraser asEraser) {
    this.asEraser = asEraser;
  }

  @Override
  public List<TenantId> due(Instant at) {
    return asEraser.run(
        connection ->
            ErasedTables.read(
                connection,
                "select tenant_id from tenant_deletion where due_at <= ? order by due_at",
                row -> TenantId.parse(row.getString(1)).orElseThrow(),
                ErasedTables.time(at)));
  }

  @Override
  public void erase(
      TenantId tenant,
      Instant at,
      Instant slugsUntil,
      BiFunction<LedgerHead, Map<String, Long>, Tombstone> tombstone) {
    asEraser.run(
        connection -> {
          TenantSetting.set(connection, tenant.toString());
          // One erasure at a time; the number means nothing but this.
          ErasedTables.read(connection, "select pg_advisory_xact_lock(4)", row -> "locked");
          Optional<LedgerHead> head = head(connection, tenant, at);
          if (head.isPresent()) {
            Map<String, Long> erased = everything(connection, tenant);
            giveUpSlugs(connection, tenant, slugsUntil);
            put(connection, tombstone.apply(head.get(), erased));
            // Last: by this row the walls know that the tenant's grace is over.
            ErasedTables.delete(connection, "tenant_deletion", tenant);
          }
          return tenant;
        });
  }

  private static Optional<LedgerHead> head(Connection connection, TenantId tenant, Instant at)
      throws SQLException {
    return ErasedTables.read(
            connection,
            """
            select version, at, hash from ledger join tenant_deletion using (tenant_id)
            where tenant_id = ? and due_at <= ? order by version desc limit 1
            """,
            row ->
                new LedgerHead(row.getLong(1), row.getTimestamp(2).toInstant(), row.getString(3)),
            tenant.value(),
            ErasedTables.time(at))
        .stream()
        .findFirst();
  }

  private static Map<String, Long> everything(Connection connection, TenantId tenant)
      throws SQLException {
    Map<String, Long> erased = new TreeMap<>();
    for (String table : ErasedTables.childrenFirst(connection)) {
      long rows = ErasedTables.delete(connection, table, tenant);
      if (rows > 0) {
        erased.put(table, rows);
      }
    }
    return erased;
  }

  private static void giveUpSlugs(Connection connection, TenantId tenant, Instant until)
      throws SQLException {
    ErasedTables.run(
        connection,
        """
        update tenant_slug
        set tenant_id = null, reserved_until = greatest(reserved_until, ?) where tenant_id = ?
        """,
        ErasedTables.time(until),
        tenant.value());
  }

  private static void put(Connection connection, Tombstone tombstone) throws SQLException {
    ErasedTables.run(
        connection,
        """
        insert into tombstone (id, at, version, hash, erased, key_id, signature)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        tombstone.tenant().value(),
        ErasedTables.time(tombstone.at()),
        tombstone.version(),
        tombstone.hash(),
        CanonicalJson.of(tombstone.erased()),
        tombstone.keyId(),
        tombstone.signature());
  }
}
