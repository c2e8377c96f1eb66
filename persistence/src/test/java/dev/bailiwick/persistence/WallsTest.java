package dev.bailiwick.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What PostgreSQL's own catalogue says of the walls. */
final class WallsTest {

  /**
   * What must be found before a tenant is known, and the outbox; ids only. This list is reviewed.
   */
  private static final Set<String> DIRECTORIES =
      Set.of(
          "tenant_slug",
          "subject_tenant",
          "member_tenant",
          "application_key_directory",
          "application_client_directory",
          "invitation_token",
          "invitation_email",
          "catalogue_use",
          "proven_domain",
          "outbox",
          "tenant_deletion",
          "ownerless_tenant");

  private static final Set<String> GLOBAL =
      Set.of(
          "users",
          "identity",
          "ended_sign_in",
          "link_code",
          "sign_up_policy",
          "reconciliation",
          "reconciled_identity",
          "inbox",
          "tombstone",
          "flyway_schema_history");

  private static final String WALL =
      "(tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid)";

  /** The tables that have a tenant and are no directory. */
  static final String OWNED =
      """
      with owned as (
        select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, a.attnum, a.attnotnull
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
          and c.relname not in (%s))
      """
          .formatted(String.join(",", DIRECTORIES.stream().map(name -> "'" + name + "'").toList()));

  private final Sql sql;

  WallsTest() throws SQLException {
    sql = Sql.asSuperuser();
  }

  @AfterEach
  void disconnect() throws SQLException {
    sql.close();
  }

  @Test
  @Tag("security-22")
  void everyTableWithATenantIsWalledOrAReviewedDirectory() throws SQLException {
    assertEquals(
        List.of(
            "access_request",
            "application",
            "application_client",
            "application_key",
            "application_key_use",
            "audit_event",
            "domain",
            "feature_override",
            "first_request",
            "former_workspace_slug",
            "group_member",
            "groups",
            "invitation",
            "invitation_grant",
            "ledger",
            "ledger_value",
            "limit_override",
            "member_attribute",
            "membership",
            "ownership_offer",
            "plan",
            "product",
            "resource",
            "resource_history",
            "role",
            "role_grant",
            "tenant",
            "workspace"),
        sql.rows(OWNED + "select relname from owned order by relname"));
    assertEquals(
        DIRECTORIES,
        Set.copyOf(
            sql.rows(
                """
                select relname from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                  and not relrowsecurity
                """)));
  }

  @Test
  @Tag("security-22")
  void everyOtherTableIsAReviewedGlobalOne() throws SQLException {
    assertEquals(
        GLOBAL,
        Set.copyOf(
            sql.rows(
                """
                select relname from pg_class c
                where relnamespace = 'public'::regnamespace and relkind not in ('i', 'v', 'c')
                  and not exists (select from pg_attribute a
                    where a.attrelid = c.oid and a.attname = 'tenant_id')
                """)));
  }

  @Test
  @Tag("security-22")
  void theWallsAreEnabledAndForcedAndNoRowIsWithoutTenant() throws SQLException {
    assertEquals(
        List.of(),
        sql.rows(
            OWNED
                + """
                select relname from owned
                where not (relrowsecurity and relforcerowsecurity and attnotnull)
                """));
  }

  @Test
  @Tag("security-22")
  void eachWallIsOnePolicyForReadingAndWriting() throws SQLException {
    assertEquals(
        Set.of("PERMISSIVE ALL {public} " + WALL + " " + WALL),
        Set.copyOf(
            sql.rows(
                """
                select permissive, cmd, roles, qual, with_check from pg_policies
                where permissive = 'PERMISSIVE'
                """)));
    assertEquals(
        List.of(),
        sql.rows(
            OWNED
                + """
                select relname from owned
                where (select count(*) from pg_policy
                  where polrelid = owned.oid and polpermissive) <> 1
                """));
  }

  @Test
  @Tag("security-25")
  void everyKeyLeadsWithTheTenant() throws SQLException {
    assertEquals(
        List.of(),
        sql.rows(
            OWNED
                + """
                select relname, indexrelid::regclass from owned join pg_index on indrelid = owned.oid
                where indkey[0] <> attnum
                """));
  }

  @Test
  @Tag("security-25")
  void everyForeignKeyIntoATenantLeadsWithTheTenantOnBothSides() throws SQLException {
    assertEquals(
        List.of(),
        sql.rows(
            OWNED
                + """
                select conrelid::regclass, conname
                from pg_constraint join owned target on target.oid = confrelid
                join pg_attribute own on own.attrelid = conrelid and own.attnum = conkey[1]
                where contype = 'f' and (own.attname <> 'tenant_id' or confkey[1] <> target.attnum)
                """));
  }

  @Test
  void whatIsOwnedPointsOutsideAtUsersAlone() throws SQLException {
    assertEquals(
        List.of("membership users"),
        sql.rows(
            OWNED
                + """
                select conrelid::regclass, confrelid::regclass
                from pg_constraint join owned on owned.oid = conrelid
                where contype = 'f' and confrelid not in (select oid from owned)
                """));
  }

  @Test
  @Tag("security-26")
  void noViewAndNoFunctionLendsItsOwnersEyes() throws SQLException {
    assertEquals(
        List.of(),
        sql.rows(
            """
            select relname from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
              and not coalesce(reloptions, '{}') @> array['security_invoker=true']
            union all
            select proname from pg_proc
            where pronamespace = 'public'::regnamespace and prosecdef
            """));
  }
}
