package dev.bailiwick.persistence;

import static dev.bailiwick.authorization.contract.AuthorizationPorts.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.ledger.Tombstone;
import dev.bailiwick.authorization.policy.PolicyChange.TenantStatusChanged;
import dev.bailiwick.authorization.policy.TenantStanding.Status;
import dev.bailiwick.authorization.port.PastEvents;
import dev.bailiwick.tenants.contract.TenantsPorts;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** After its erasure no table of the database's own catalogue has a row that names the tenant. */
final class TenantErasureTest {

  private final TenantsPorts ports = Installation.get().tenants();
  private final AuthorizationPorts core = ports.core();

  private void deletes(TenantId tenant) {
    core.append(tenant, new TenantStatusChanged(Status.DELETED, NOW));
  }

  private void erases(TenantId tenant) {
    ports
        .erasures()
        .erase(
            tenant,
            NOW,
            NOW,
            (head, rows) ->
                new Tombstone(tenant, head.version(), head.hash(), NOW, rows, "key", "signature"));
  }

  /** Tables that have a tenant and nothing of this one: of the installation's own, or not yet. */
  private static List<String> without(List<String> held) throws SQLException {
    try (Sql sql = Sql.asSuperuser()) {
      return sql
          .rows(
              """
              select relname from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
              where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1
              """)
          .stream()
          .filter(table -> !held.contains(table))
          .toList();
    }
  }

  /** Every table of which some row says the tenant's id anywhere. */
  private static List<String> naming(TenantId tenant) throws SQLException {
    try (Sql sql = Sql.asSuperuser()) {
      return sql
          .rows(
              """
              select relname from pg_class
              where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1
              """)
          .stream()
          .filter(table -> !rowsNaming(sql, table, tenant).equals(List.of("0")))
          .toList();
    }
  }

  private static List<String> rowsNaming(Sql sql, String table, TenantId tenant) {
    try {
      return sql.rows(
          "select count(*) from %s t where t::text like '%%%s%%'".formatted(table, tenant));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void noTableKeepsARowOfTheTenantButItsTombstone() throws SQLException {
    TenantId neighbour = FullTenant.begin(ports);
    TenantId tenant = FullTenant.begin(ports);
    List<String> held = naming(tenant);
    assertEquals(List.of("plan", "product", "tenant_deletion"), without(held));
    List<String> neighbours = naming(neighbour);
    deletes(tenant);
    erases(tenant);
    assertEquals(List.of("tombstone"), naming(tenant));
    assertEquals(neighbours, naming(neighbour));
    Map<String, Long> erased =
        ports.global(() -> ports.tombstones().find(tenant)).orElseThrow().erased();
    assertEquals(2L, erased.get("workspace"));
    assertEquals(2L, erased.get("membership"));
    assertEquals(1L, erased.get("outbox"));
  }

  @Test
  void whatIsLongPastIsSoughtWhereSlugsLeadNowhere() {
    TenantId tenant = FullTenant.begin(ports);
    deletes(tenant);
    erases(tenant);
    PastEvents past = Installation.get().bean(PastEvents.class);
    assertEquals(0, past.erase(Instant.EPOCH.plusSeconds(1)));
  }

  /** Even by mistake the eraser's role deletes nothing of a tenant that lives, or is in grace. */
  @Test
  void theEraserDeletesNothingOfATenantWhoseGraceIsNotOver() throws SQLException {
    TenantId tenant = FullTenant.begin(ports);
    core.append(tenant, new TenantStatusChanged(Status.DELETED, Instant.now().plusSeconds(600)));
    try (Sql sql = Sql.as("bailiwick_eraser")) {
      sql.run("select set_config('app.tenant_id', '%s', false)".formatted(tenant));
      for (String table : List.of("role_grant", "invitation_grant", "ledger", "resource")) {
        sql.run("delete from " + table);
        sql.run("delete from %s where tenant_id = '%s'".formatted(table, tenant));
      }
    }
    List<String> held = naming(tenant);
    assertTrue(
        held.containsAll(List.of("role_grant", "invitation_grant", "ledger", "resource")),
        held::toString);
  }
}
