package dev.bailiwick.persistence;

import static java.util.Objects.requireNonNull;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A PostgreSQL with our roles and an empty database: in a container where there is a Docker engine,
 * else embedded. It ends with the JVM, and so need not survive anything.
 */
record Database(String server, String superuser, String superpassword) {

  static final String PASSWORD = "of-every-role";
  private static final String NAME = "bailiwick";

  static Database started() {
    Database database = hasDocker() ? inContainer() : embedded();
    database.execute("postgres", roles());
    database.execute("postgres", "create database " + NAME + " owner bailiwick_owner");
    return database;
  }

  String url() {
    return server + NAME;
  }

  Connection connect(String role) throws SQLException {
    return DriverManager.getConnection(url(), role, PASSWORD);
  }

  /** The superuser, before whom no wall stands. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), superuser, superpassword);
  }

  private void execute(String database, String sql) {
    try (Connection connection =
            DriverManager.getConnection(server + database, superuser, superpassword);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("the test database could not be prepared", e);
    }
  }

  /** Asking Testcontainers itself is slow, and logs an error where there is none. */
  private static boolean hasDocker() {
    return System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
  }

  // The library's own reaper ends the container.
  @SuppressWarnings("resource")
  private static Database inContainer() {
    PostgreSQLContainer container =
        new PostgreSQLContainer("postgres:18").withCommand("postgres", "-c", "fsync=off");
    container.start();
    String server =
        "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/";
    return new Database(server, container.getUsername(), container.getPassword());
  }

  private static Database embedded() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      return new Database("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/", "postgres", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String roles() {
    try (InputStream script = Database.class.getResourceAsStream("roles.sql")) {
      return new String(requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll("\\$\\{[a-z]+_password}", PASSWORD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
