package dev.bailiwick.persistence;

import static dev.bailiwick.persistence.WallsTest.OWNED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the eraser may take away, as the catalogue has it: never less, and never more. */
class EraserWallsTest {

  private final Sql sql;

  EraserWallsTest() throws SQLException {
    sql = Sql.asSuperuser();
  }

  @AfterEach
  void disconnect() throws SQLException {
    sql.close();
  }

  /**
   * It deletes what personal values there are and what is long past, and of all else that of
   * tenants whose time is up.
   */
  @Test
  void theEraserStandsBeforeAFurtherWall() throws SQLException {
    assertEquals(
        List.of("audit_event", "ledger_value"),
        sql.rows(
            OWNED
                + """
                select relname from owned
                where not exists (select from pg_policies
                  where tablename = relname and permissive = 'RESTRICTIVE' and cmd = 'DELETE'
                    and roles = '{bailiwick_eraser}'
                    and qual like '%tenant_deletion%due_at <= now()%')
                order by relname
                """));
    assertEquals(
        Set.of("DELETE {bailiwick_eraser}"),
        Set.copyOf(
            sql.rows("select cmd, roles from pg_policies where permissive = 'RESTRICTIVE'")));
  }

  /** No table is forgotten when a tenant goes. */
  @Test
  void whateverHasATenantCanBeErasedWithIt() throws SQLException {
    assertEquals(
        List.of("tenant_slug"),
        sql.rows(
            """
            select c.relname from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
              and not (has_table_privilege('bailiwick_eraser', c.oid, 'delete')
                and has_column_privilege('bailiwick_eraser', c.oid, 'tenant_id', 'select'))
            """));
  }
}
