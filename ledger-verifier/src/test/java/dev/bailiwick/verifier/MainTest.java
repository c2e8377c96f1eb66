package dev.bailiwick.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MainTest {

  @TempDir Path folder;
  private String export = "";
  private String key = "";
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void write() throws IOException {
    export = file("export", String.join("\n", AnExport.of(3).lines()) + "\n");
    key = file("key", AnExport.pem(AnExport.KEY));
  }

  @Test
  void aWholeLedgerIsZeroAndOneLine() {
    assertEquals(0, run(export, "--key", key));
    assertTrue(
        said().startsWith("whole: tenant " + AnExport.TENANT + ", versions 1 to 3,"), said());
    assertEquals(1, said().lines().count());
  }

  @Test
  void aBrokenOneIsOneAndSaysWhere() throws IOException {
    String later = file("later", AnExport.of(4).head() + "\n");
    assertEquals(1, run("--earlier-head", later, "--key", key, export));
    assertEquals("broken: line 4: the tail was cut: an earlier head is further on\n", said());
  }

  @Test
  void whatCannotBeToldIsTwo() throws IOException {
    for (List<String> wrong :
        List.of(
            List.<String>of(),
            List.of(export),
            List.of(export, export, "--key", key),
            List.of(export, "--key"),
            List.of(export, "--key", key, "--verbose"),
            List.of("nowhere", "--key", key),
            List.of(export, "--key", file("none", "no key")))) {
      assertEquals(2, run(wrong.toArray(String[]::new)), wrong::toString);
    }
  }

  private int run(String... arguments) {
    return Main.run(List.of(arguments), new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
