package dev.bailiwick.local.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The database and its roles, made once by the superuser with the script that persistence ships.
 */
final class Roles {

  static final String DATABASE = "bailiwick";

  private static final String SCRIPT = "/dev/bailiwick/persistence/roles.sql";

  private Roles() {}

  static void create(DataSource superuser, Function<Role, String> passwords) throws SQLException {
    try (Connection connection = superuser.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(script(passwords));
      statement.execute("create database " + DATABASE + " owner " + Role.OWNER.user());
    }
  }

  private static String script(Function<Role, String> passwords) {
    String script = script();
    for (Role role : Role.values()) {
      String placeholder = "${" + role.name().toLowerCase(Locale.ROOT) + "_password}";
      script = script.replace(placeholder, passwords.apply(role));
    }
    return script;
  }

  private static String script() {
    try (InputStream script = Roles.class.getResourceAsStream(SCRIPT)) {
      if (script == null) {
        throw new IllegalStateException("persistence is not on the class path");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
