package dev.bailiwick.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database's roles can do at most. */
final class RolesTest {

  private static final String NOT_ALLOWED = "42501";

  @Test
  @Tag("security-23")
  void noRoleIsMoreThanARole() throws SQLException {
    try (Sql sql = Sql.asSuperuser()) {
      assertEquals(
          List.of(
              "bailiwick_app f f f f f",
              "bailiwick_auditor f f f f f",
              "bailiwick_eraser f f f f f",
              "bailiwick_owner f f f f f"),
          sql.rows(
              """
              select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication
              from pg_roles where rolname like 'bailiwick%' order by rolname
              """));
      assertEquals(
          List.of(),
          sql.rows(
              """
              select m.rolname, g.rolname from pg_roles m, pg_roles g
              where m.rolname like 'bailiwick%' and m.oid <> g.oid
                and pg_has_role(m.oid, g.oid, 'member')
                and g.rolname <> 'pg_database_owner'
              """));
    }
  }

  @Test
  @Tag("security-23")
  void theOwnerAloneOwnsAndMakesThings() throws SQLException {
    try (Sql sql = Sql.asSuperuser()) {
      assertEquals(
          List.of("bailiwick_owner"),
          sql.rows(
              """
              select distinct relowner::regrole from pg_class
              where relnamespace = 'public'::regnamespace
              """));
      assertEquals(
          List.of("f f f"),
          sql.rows(
              """
              select has_schema_privilege('bailiwick_app', 'public', 'create'),
                has_database_privilege('bailiwick_app', current_database(), 'create'),
                has_database_privilege('bailiwick_app', current_database(), 'temporary')
              """));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger set actor = 'nobody'",
        "update ledger_value set value = ''",
        "delete from ledger",
        "delete from ledger_value",
        "truncate ledger cascade",
        "truncate ledger_value",
        "update audit_event set actor = 'nobody'",
        "delete from audit_event",
        "truncate audit_event",
        "update tenant set created_at = now()",
        "insert into tombstone (id) values (gen_random_uuid())",
        "delete from tenant",
        "delete from membership",
        "update access_request set steps = ''",
        "delete from access_request",
        "update role_grant set role = 'bw.owner'",
        "update application_key set hash = ''",
        "update resource_history set attributes = '{}'",
        "delete from resource_history",
        "drop policy own_tenant on ledger",
        "alter table ledger disable row level security",
        "set session authorization bailiwick_owner",
        "create table mine (id int)"
      })
  @Tag("security-49")
  void theApplicationCannot(String statement) throws SQLException {
    try (Sql sql = Sql.as("bailiwick_app")) {
      SQLException refused = assertThrows(SQLException.class, () -> sql.run(statement));
      assertEquals(NOT_ALLOWED, refused.getSQLState());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select value from ledger_value",
        "select salt from ledger_value",
        "update ledger_value set value = ''",
        "select * from ledger",
        "select actor from audit_event",
        "select actor from ledger",
        "select name from tenant",
        "update tenant_deletion set due_at = now()",
        "insert into tenant_deletion values (gen_random_uuid(), now())",
        "delete from users",
        "update tombstone set hash = ''",
        "delete from tombstone",
        "select email from invitation",
        "select external_id from membership",
        "select reason from access_request",
        "select * from users",
        "truncate ledger_value"
      })
  void theEraserCannot(String statement) throws SQLException {
    try (Sql sql = Sql.as("bailiwick_eraser")) {
      SQLException refused = assertThrows(SQLException.class, () -> sql.run(statement));
      assertEquals(NOT_ALLOWED, refused.getSQLState());
    }
  }

  @Test
  void theApplicationIsSetForSafety() throws SQLException {
    try (Sql sql = Sql.as("bailiwick_app")) {
      assertEquals(
          List.of("read committed on 5s 15s 15s 1min"),
          sql.rows(
              """
              select current_setting('default_transaction_isolation'),
                current_setting('synchronous_commit'), current_setting('lock_timeout'),
                current_setting('statement_timeout'),
                current_setting('idle_in_transaction_session_timeout'),
                current_setting('transaction_timeout')
              """));
    }
  }
}
