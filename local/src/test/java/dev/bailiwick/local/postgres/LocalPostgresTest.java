package dev.bailiwick.local.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.local.ChildJvm;
import dev.bailiwick.local.directory.CannotStart;
import dev.bailiwick.local.directory.DataDirectory;
import dev.bailiwick.local.directory.Port;
import dev.bailiwick.local.directory.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

  @TempDir Path folder;

  @AfterEach
  void leaveNoServerOfAFailedTest() {
    try (DataDirectory directory = DataDirectory.open(folder)) {
      LocalPostgres.endLeftOver(directory);
    }
  }

  @Test
  void keepsDataAndLosesNoCommit() throws SQLException {
    try (DataDirectory directory = DataDirectory.open(folder)) {
      try (LocalPostgres postgres = start(directory)) {
        execute(postgres, "create table kept (id int)", "insert into kept values (1)");
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
          assertEquals("on", ask(postgres, "show " + setting), setting);
        }
        assertEquals("127.0.0.1", ask(postgres, "show listen_addresses"));
      }
      assertFalse(Files.exists(pidFile(directory)));
      try (LocalPostgres postgres = start(directory)) {
        assertEquals("1", ask(postgres, "select count(*) from kept"));
      }
    }
  }

  @Test
  void trustsNobodyAndRaisesNobody() throws SQLException {
    try (DataDirectory directory = DataDirectory.open(folder);
        LocalPostgres postgres = start(directory)) {
      assertThrows(
          SQLException.class,
          () -> DriverManager.getConnection(postgres.url(), Role.SUPERUSER.user(), "guessed"));
      for (Role role : Role.values()) {
        connect(postgres, role).close();
      }
      assertEquals(
          "postgres",
          ask(postgres, "select string_agg(rolname, ',') from pg_roles where rolsuper"));
      assertEquals(
          "postgres",
          ask(postgres, "select string_agg(rolname, ',') from pg_roles where rolbypassrls"));
    }
  }

  @Test
  void takesOverFromAKilledJvm() throws Exception {
    try (ChildJvm child = ChildJvm.start(CommittingForever.class, folder.toString())) {
      long committed = committed(child, 20);
      assertAlreadyRunning(child);
      committed = last(child.kill(), committed);
      ProcessHandle orphan = postmaster();
      assertTrue(orphan.isAlive(), "the server outlives its JVM, or this test tests nothing");

      assertRecovered(committed);
      assertFalse(orphan.isAlive());
    }
  }

  @Test
  void recoversWhenTheServerWasKilledToo() throws Exception {
    try (ChildJvm child = ChildJvm.start(CommittingForever.class, folder.toString())) {
      long committed = committed(child, 20);
      ProcessHandle postmaster = postmaster();
      committed = last(child.kill(), committed);
      postmaster.destroyForcibly();
      postmaster.onExit().join();

      assertRecovered(committed);
    }
  }

  @Test
  void startsAnewWhenTheFirstStartWasKilledHalfWay() throws Exception {
    try (DataDirectory directory = DataDirectory.open(folder)) {
      Path half = Files.createDirectory(directory.path("postgres"));
      Files.writeString(half.resolve("PG_VERSION"), LocalPostgres.MAJOR);
      try (LocalPostgres postgres = start(directory)) {
        assertEquals("1", ask(postgres, "select 1"));
      }
    }
  }

  @Test
  void forgetsAPidFileThatNamesAnotherProgram() throws Exception {
    try (DataDirectory directory = DataDirectory.open(folder)) {
      Files.createDirectory(directory.path("postgres"));
      Files.writeString(pidFile(directory), ProcessHandle.current().pid() + "\n");
      LocalPostgres.endLeftOver(directory);
      assertFalse(Files.exists(pidFile(directory)), "the server would refuse to start");
    }
  }

  @Test
  void refusesFilesOfAnotherVersionOrOfNone() throws Exception {
    try (DataDirectory directory = DataDirectory.open(folder)) {
      start(directory).close();
      Path version = directory.path("postgres").resolve("PG_VERSION");
      assertEquals(LocalPostgres.MAJOR, Files.readString(version).strip());

      Files.writeString(version, "17\n");
      assertTrue(refusal(directory).contains("written by PostgreSQL 17, this is 18; --reset"));
      Files.delete(version);
      assertTrue(refusal(directory).contains("is broken at " + directory.path("postgres")));
    }
  }

  private void assertRecovered(long committed) throws SQLException, IOException {
    try (DataDirectory directory = DataDirectory.open(folder);
        LocalPostgres postgres = start(directory)) {
      long found = Long.parseLong(ask(postgres, "select max(id) from committed"));
      assertTrue(found >= committed, "committed " + committed + ", found " + found);
      assertEquals(
          Long.toString(found), ask(postgres, "select count(*) from committed"), "without gaps");
      assertTrue(postmaster().isAlive());
    }
  }

  private void assertAlreadyRunning(ChildJvm child) {
    String line = assertThrows(CannotStart.class, () -> DataDirectory.open(folder)).toString();
    assertTrue(line.contains("already running (pid " + child.pid() + ")"), line);
  }

  private static long committed(ChildJvm child, long atLeast) throws IOException {
    long committed = 0;
    while (committed < atLeast) {
      committed = Long.parseLong(child.line());
    }
    return committed;
  }

  private static long last(List<String> rest, long committed) {
    return rest.isEmpty() ? committed : Long.parseLong(rest.getLast());
  }

  private ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
  }

  private static Path pidFile(DataDirectory directory) {
    return directory.path("postgres").resolve("postmaster.pid");
  }

  private static String refusal(DataDirectory directory) {
    return assertThrows(CannotStart.class, () -> start(directory).close()).toString();
  }

  static LocalPostgres start(DataDirectory directory) {
    // Tests may be stopped half-way.
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> LeftOver.end(directory.path("postgres"))));
    int port = Ports.of(directory, OptionalInt.of(0)).of(Port.POSTGRES);
    return LocalPostgres.start(directory, port, Path.of(System.getProperty("bailiwick.binaries")));
  }

  static Connection connect(LocalPostgres postgres, Role role) throws SQLException {
    return DriverManager.getConnection(postgres.url(), role.user(), postgres.password(role));
  }

  private static void execute(LocalPostgres postgres, String... statements) throws SQLException {
    try (Connection connection = connect(postgres, Role.OWNER);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String ask(LocalPostgres postgres, String question) throws SQLException {
    try (Connection connection = connect(postgres, Role.OWNER);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
