package dev.bailiwick.local.postgres;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The database and its roles, made once by the superuser. */
final class Roles {

  static final String DATABASE = "bailiwick";

  private Roles() {}

  static void create(DataSource superuser, Function<Role, String> passwords) throws SQLException {
    try (Connection connection = superuser.getConnection();
        Statement statement = connection.createStatement()) {
      for (Role role : Role.values()) {
        if (role != Role.SUPERUSER) {
          statement.execute(
              "create role %s login nosuperuser nobypassrls nocreatedb nocreaterole password '%s'"
                  .formatted(role.user(), passwords.apply(role)));
        }
      }
      statement.execute("create database " + DATABASE + " owner " + Role.OWNER.user());
      statement.execute("revoke all on database " + DATABASE + " from public");
      statement.execute("grant connect on database " + DATABASE + " to " + others());
    }
  }

  private static String others() {
    return Stream.of(Role.APP, Role.ERASER, Role.AUDITOR).map(Role::user).collect(joining(", "));
  }
}
