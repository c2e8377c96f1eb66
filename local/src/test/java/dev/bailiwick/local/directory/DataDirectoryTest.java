package dev.bailiwick.local.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  @TempDir Path folder;

  @Test
  void isTheOwnersAlone() throws IOException {
    Path path = folder.resolve("a/b");
    try (DataDirectory directory = DataDirectory.open(path)) {
      directory.secret("api");
      assertEquals("rwx------", permissions(path));
      assertEquals("rw-------", permissions(directory.path("secrets").resolve("api")));
    }
  }

  @Test
  void refusesASecondCopyAndNamesTheFirst() {
    try (DataDirectory directory = DataDirectory.open(folder)) {
      directory.announce(URI.create("http://127.0.0.1:8080"));
      assertRefused(
          "already running (pid "
              + ProcessHandle.current().pid()
              + ", http://127.0.0.1:8080); stop it first or name another directory with --data",
          () -> DataDirectory.open(folder));
    }
    DataDirectory.open(folder).close();
  }

  @Test
  void refusesAFile() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertRefused(
        file + " is not a directory; name another with --data", () -> DataDirectory.open(file));
  }

  @Test
  void refusesADirectoryOfOthersAndLeavesItAlone() throws IOException {
    Path thesis = Files.createFile(folder.resolve("ports"));
    assertRefused(
        folder + " holds other things; name an empty or a new directory with --data",
        () -> DataDirectory.open(folder));
    assertTrue(Files.exists(thesis));
    assertEquals(1, folder.toFile().list().length);
  }

  @Test
  void livesBesideWhatTheLauncherBuildsAndAVerificationNotes() throws IOException {
    Files.createDirectory(folder.resolve("build"));
    Files.createFile(folder.resolve("build.log"));
    Files.createDirectory(folder.resolve("log"));
    DataDirectory.open(folder).close();
  }

  @Test
  void clearsWhatItKeepsAndNothingElse() throws IOException {
    Path log = Files.createFile(folder.resolve("build.log"));
    try (DataDirectory directory = DataDirectory.open(folder)) {
      String before = directory.secret("api");
      Path note = Files.createFile(folder.resolve("note.txt"));
      directory.clear();
      assertTrue(Files.exists(note));
      assertTrue(Files.exists(log));
      assertFalse(Files.exists(directory.path("secrets")));
      assertNotEquals(before, directory.secret("api"));
    }
  }

  @Test
  void handsOutNoPlaceThatAResetWouldForget() {
    try (DataDirectory directory = DataDirectory.open(folder)) {
      assertThrows(IllegalArgumentException.class, () -> directory.path("elsewhere"));
    }
  }

  @Test
  void keepsSecretsApartAndOverRestarts() {
    String api;
    try (DataDirectory directory = DataDirectory.open(folder)) {
      api = directory.secret("api");
      assertNotEquals(api, directory.secret("postgres"));
    }
    try (DataDirectory directory = DataDirectory.open(folder)) {
      assertEquals(api, directory.secret("api"));
    }
  }

  @Test
  void saysHowToGoOnFromABrokenSecret() throws IOException {
    try (DataDirectory directory = DataDirectory.open(folder)) {
      directory.secret("api");
      Path secret = directory.path("secrets").resolve("api");
      for (String broken : new String[] {"", "c2hvcnQ=", "§"}) {
        Files.writeString(secret, broken);
        assertRefused(
            "the data directory is broken at "
                + secret
                + "; --reset starts anew, without what it held",
            () -> directory.secret("api"));
      }
    }
  }

  static void assertRefused(String line, Executable work) {
    assertEquals(line, assertThrows(CannotStart.class, work).getMessage());
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
