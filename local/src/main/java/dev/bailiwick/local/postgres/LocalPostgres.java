package dev.bailiwick.local.postgres;

import dev.bailiwick.local.directory.CannotStart;
import dev.bailiwick.local.directory.DataDirectory;
import dev.bailiwick.local.directory.PrivateFile;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** A PostgreSQL on the loopback interface, with its files in the data directory. */
public final class LocalPostgres implements AutoCloseable {

  /** The format of the files: a server of another major version cannot read them. */
  static final String MAJOR = "18";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DataDirectory directory;
  private final EmbeddedPostgres server;

  private LocalPostgres(DataDirectory directory, EmbeddedPostgres server) {
    this.directory = directory;
    this.server = server;
  }

  /** Ends a server that outlived the process which started it on this directory. */
  public static void endLeftOver(DataDirectory directory) {
    LeftOver.end(cluster(directory));
  }

  /** Starts the server on what is there; its programs are unpacked below {@code binaries}. */
  public static LocalPostgres start(DataDirectory directory, int port, Path binaries) {
    endLeftOver(directory);
    Path ready = directory.path("postgres.ready");
    boolean first = !Files.exists(ready);
    if (first) {
      // What lies there is a first start that was killed half-way: nothing of it was acknowledged.
      directory.clear("postgres");
    } else {
      requireReadable(directory);
    }
    LocalPostgres postgres = new LocalPostgres(directory, serve(directory, port, binaries));
    if (first) {
      postgres.prepare(ready);
    }
    return postgres;
  }

  /** Where the database answers. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + Roles.DATABASE;
  }

  /** What the role logs in with. */
  public String password(Role role) {
    return directory.secret(role.user());
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL did not stop; see " + log(directory), e);
    }
    // The library gives up after five seconds, and says so to the log alone.
    endLeftOver(directory);
  }

  private static EmbeddedPostgres serve(DataDirectory directory, int port, Path binaries) {
    Path password = directory.path("postgres.password");
    String superuser = directory.secret(Role.SUPERUSER.user());
    try (Binaries turn = Binaries.takeTurn(binaries)) {
      Files.createDirectories(directory.path("log"));
      PrivateFile.write(password, superuser);
      return settings(turn)
          .setDataDirectory(cluster(directory))
          .setPort(port)
          .setLocaleConfig("pwfile", password.toString())
          .setConnectConfig("password", superuser)
          .setOutputRedirector(Redirect.appendTo(log(directory).toFile()))
          .start();
    } catch (IOException | RuntimeException | LinkageError e) {
      endLeftOver(directory);
      throw failed(directory, e);
    } finally {
      directory.clear("postgres.password");
    }
  }

  /** The library means throw-away databases: its own defaults trust everyone and lose commits. */
  private static EmbeddedPostgres.Builder settings(Binaries binaries) {
    return binaries
        .builder()
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(PATIENCE)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "60")
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8");
  }

  private static void requireReadable(DataDirectory directory) {
    String version;
    try {
      version = Files.readString(cluster(directory).resolve("PG_VERSION")).strip();
    } catch (IOException e) {
      throw directory.broken("postgres", e);
    }
    if (!version.equals(MAJOR)) {
      throw new CannotStart(
          "the data were written by PostgreSQL %s, this is %s; --reset starts anew, without them"
              .formatted(version, MAJOR));
    }
  }

  private void prepare(Path ready) {
    try {
      Roles.create(server.getPostgresDatabase(), this::password);
      PrivateFile.write(ready, MAJOR);
    } catch (IOException | SQLException e) {
      close();
      throw failed(directory, e);
    }
  }

  private static CannotStart failed(DataDirectory directory, Throwable cause) {
    return new CannotStart(
        "PostgreSQL did not start (%s); see %s, or start anew with --reset"
            .formatted(cause.getMessage(), log(directory)),
        cause);
  }

  private static Path cluster(DataDirectory directory) {
    return directory.path("postgres");
  }

  private static Path log(DataDirectory directory) {
    return directory.path("log").resolve("postgres.log");
  }
}
