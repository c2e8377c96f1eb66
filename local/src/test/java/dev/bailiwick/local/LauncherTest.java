package dev.bailiwick.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherTest {

  private static final Path LAUNCHER =
      Path.of(System.getProperty("bailiwick.root"), "bailiwick").normalize();

  @TempDir Path folder;

  @Test
  void saysWhatItCanDo() throws Exception {
    Answer help = launch(Map.of(), "help");
    assertEquals(0, help.code());
    for (String command : List.of("run", "test", "demo", "verify", "bench", "build", "help")) {
      assertTrue(help.out().contains("\n  " + command + " "), command);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', a command is missing",
    "fly, there is no command fly",
    "run --fast, run knows no --fast",
    "run --reset --port, --port needs a value",
    "run --data, --data needs a value",
    "verify, verify needs a name",
    "verify nothing, verify knows no nothing",
    "verify .*, verify knows no .*",
    "bench nothing, bench knows no nothing",
    "bench decide http, bench takes one name",
    "build now, build takes no arguments",
  })
  void refusesWhatItDoesNotKnow(String command, String line) throws Exception {
    Answer answer = launch(Map.of(), command.isEmpty() ? new String[0] : command.split(" ", -1));
    assertEquals(2, answer.code());
    assertTrue(answer.err().startsWith("bailiwick: " + line + "\nusage: "), answer::err);
    assertEquals("", answer.out());
  }

  @Test
  void saysThatAJdkIsMissing() throws Exception {
    Answer answer =
        launch(Map.of("JAVA_HOME", "/nowhere", "BAILIWICK_JDKS", "", "PATH", tools()), "test");
    assertEquals(
        "bailiwick: no JDK 25 here: install one (https://adoptium.net) or set JAVA_HOME to where"
            + " it is\n",
        answer.err());
    assertEquals(1, answer.code());
  }

  @Test
  void passesOverAnOlderJdkAndSaysThatMavenIsMissing() throws Exception {
    Path older = jdk("older", "17.0.15");
    Path wanted = jdk("wanted", "25.0.3");
    Answer answer =
        launch(
            Map.of(
                "JAVA_HOME", older.toString(),
                "BAILIWICK_JDKS", folder + "/* " + wanted,
                "PATH", tools()),
            "test");
    assertEquals(
        "bailiwick: no Maven here: install it (https://maven.apache.org), so that mvn is on the"
            + " PATH\n",
        answer.err());
    assertEquals(1, answer.code());
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = Files.createDirectory(folder.resolve(name));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Files.createDirectory(home.resolve("bin"));
    Files.createFile(home.resolve("bin/javac"), asFileAttribute(fromString("rwx------")));
    return home;
  }

  /** A path with the shell's everyday tools on it, and neither Java nor Maven. */
  private String tools() throws IOException {
    Path tools = Files.createDirectory(folder.resolve("tools"));
    for (String tool : List.of("cat", "grep", "readlink")) {
      Path real =
          Arrays.stream(System.getenv("PATH").split(":", -1))
              .map(place -> Path.of(place, tool))
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow();
      Files.createSymbolicLink(tools.resolve(tool), real);
    }
    return tools.toString();
  }

  private Answer launch(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    List<String> command = new ArrayList<>(List.of("/bin/sh", LAUNCHER.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder launcher =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    launcher.environment().putAll(environment);
    int code = launcher.start().waitFor();
    return new Answer(code, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private record Answer(int code, String out, String err) {}
}
