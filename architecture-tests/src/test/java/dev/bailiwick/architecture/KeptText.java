package dev.bailiwick.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A text that is kept in git and reviewed: it changes only when somebody reads the difference. */
record KeptText(String name) {

  void assertIs(List<String> lines) throws IOException {
    Path fresh = Path.of("target", name);
    String printed = String.join("\n", lines) + "\n";
    Files.writeString(fresh, printed);
    assertEquals(
        Files.readString(Path.of(name)),
        printed,
        "read the difference; if it is meant, copy architecture-tests/" + fresh + " over it");
  }
}
