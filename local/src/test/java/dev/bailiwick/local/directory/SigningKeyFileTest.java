package dev.bailiwick.local.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyFileTest {

  @TempDir Path folder;

  @Test
  void isMadeOnceAndItsOwnersAlone() throws IOException {
    String made;
    try (DataDirectory directory = DataDirectory.open(folder)) {
      Path file = SigningKeyFile.in(directory);
      made = Files.readString(file);
      assertTrue(made.startsWith("-----BEGIN PRIVATE KEY-----\n"));
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
    try (DataDirectory again = DataDirectory.open(folder)) {
      assertEquals(made, Files.readString(SigningKeyFile.in(again)));
    }
  }
}
