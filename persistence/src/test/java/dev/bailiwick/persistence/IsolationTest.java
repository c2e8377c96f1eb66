package dev.bailiwick.persistence;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What one tenant's transaction can do to another tenant, by whatever SQL. */
final class IsolationTest {

  private static final String NOT_ALLOWED = "42501";
  private static final String NO_SUCH_KEY = "23503";
  private static final int POOL = 10;

  private final AuthorizationPorts ports = Installation.get().core();
  private final WorkspaceId workspace = WorkspaceId.random();
  private final TenantId acme =
      aTenant()
          .withOwner(ports.newUser())
          .withApplication(ApplicationId.random())
          .withWorkspace(workspace, null)
          .begin(ports);
  private final TenantId globex = aTenant().begin(ports);
  private final Sql sql;

  IsolationTest() throws SQLException {
    sql = Sql.as("bailiwick_app");
    sql.connection().setAutoCommit(false);
  }

  @AfterEach
  void disconnect() throws SQLException {
    sql.connection().rollback();
    sql.close();
  }

  @Test
  @Tag("security-24")
  void withoutATenantThereAreNoRows() throws SQLException {
    assertEquals(List.of("0 0 0 0 0 0"), sql.rows(counts()));
    assertRefused(NOT_ALLOWED, workspaceOf(acme, null));
  }

  @Test
  void withATenantThereAreItsRowsAlone() throws SQLException {
    enter(acme);
    assertEquals(List.of("1 1 1 1 1 1"), sql.rows(counts()));
    assertEquals(List.of(acme.toString()), sql.rows("select tenant_id from tenant"));
    enter(globex);
    assertEquals(List.of("1 0 0 0 0 1"), sql.rows(counts()));
    assertEquals(List.of(), sql.rows("select * from workspace where id = '" + workspace + "'"));
  }

  @Test
  @Tag("security-22")
  void aForeignRowIsNotWritten() throws SQLException {
    enter(globex);
    assertRefused(NOT_ALLOWED, workspaceOf(acme, null));
  }

  @Test
  @Tag("security-22")
  void aForeignRowIsNotTouched() throws SQLException {
    enter(globex);
    sql.run("update tenant set policy_version = 99");
    sql.run("delete from role_grant");
    enter(acme);
    assertEquals(List.of("1"), sql.rows("select policy_version from tenant"));
    assertEquals(List.of("1"), sql.rows("select count(*) from role_grant"));
  }

  @Test
  @Tag("security-25")
  void nothingHangsOnAForeignParent() throws SQLException {
    enter(globex);
    assertRefused(NO_SUCH_KEY, workspaceOf(globex, workspace));
  }

  @Test
  @Tag("security-25")
  void theSameNamesTwiceTellNobodyAnything() throws SQLException {
    enter(globex);
    sql.run(
        "insert into workspace (tenant_id, id, slug, name) values ('%s', '%s', 'w-%s', 'W')"
            .formatted(globex, workspace, workspace));
    assertEquals(List.of("1"), sql.rows("select count(*) from workspace"));
  }

  @Test
  void anAuditorSeesOneTenantAtATime() throws SQLException {
    try (Sql auditor = Sql.as("bailiwick_auditor")) {
      auditor.connection().setAutoCommit(false);
      assertEquals(List.of("0"), auditor.rows("select count(*) from ledger"));
      auditor.run("select set_config('app.tenant_id', '%s', true)".formatted(acme));
      assertEquals(List.of("1"), auditor.rows("select count(*) from ledger"));
    }
  }

  @Test
  @Tag("security-24")
  void aPooledConnectionBringsNoTenantAlong() throws SQLException {
    DataSource pool =
        DelegatingDataSource.unwrapDataSource(Installation.get().bean(DataSource.class));
    ports.rows(acme);
    List<Connection> all = new ArrayList<>();
    try {
      for (int i = 0; i < POOL; i++) {
        Connection pooled = pool.getConnection();
        all.add(pooled);
        assertEquals(List.of("0 0 0 0 0 0"), new Sql(pooled).rows(counts()));
      }
      assertTrue(
          all.stream().map(Sql::new).anyMatch(IsolationTest::hasBeenUsedForATenant),
          "none of these is the connection that was used");
    } finally {
      for (Connection pooled : all) {
        pooled.close();
      }
    }
  }

  /** Where the setting was never made it is null; afterwards it is empty. */
  private static boolean hasBeenUsedForATenant(Sql pooled) {
    try {
      return pooled.rows("select current_setting('app.tenant_id', true) = ''").equals(List.of("t"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void enter(TenantId tenant) throws SQLException {
    sql.run("select set_config('app.tenant_id', '%s', true)".formatted(tenant));
  }

  private void assertRefused(String state, String statement) {
    assertEquals(state, assertThrows(SQLException.class, () -> sql.run(statement)).getSQLState());
  }

  private static String workspaceOf(TenantId tenant, @Nullable WorkspaceId parent) {
    return "insert into workspace (tenant_id, id, parent_id, slug, name) values ('%s','%s',%s,'s','n')"
        .formatted(tenant, UUID.randomUUID(), parent == null ? "null" : "'" + parent + "'");
  }

  private static String counts() {
    return """
    select (select count(*) from tenant), (select count(*) from workspace),
      (select count(*) from membership), (select count(*) from application),
      (select count(*) from role_grant), (select count(*) from ledger)
    """;
  }
}
