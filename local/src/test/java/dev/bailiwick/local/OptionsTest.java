package dev.bailiwick.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

  private static final Path USUAL = Path.of("usual");

  @Test
  void areAsUsualUnlessAsked() {
    assertEquals(new Options(USUAL, OptionalInt.empty(), false), Options.parse(List.of(), USUAL));
  }

  @Test
  void areReadInAnyOrder() {
    assertEquals(
        new Options(Path.of("else where"), OptionalInt.of(9000), true),
        Options.parse(List.of("--port", "9000", "--reset", "--data", "else where"), USUAL));
  }

  @ParameterizedTest
  @CsvSource({
    "--fast, run knows no --fast",
    "--port, --port needs a value",
    "--port=80, run knows no --port=80",
    "--port x, '--port takes a number from 0 to 65535, not x'",
    "--port -1, '--port takes a number from 0 to 65535, not -1'",
    "--port 65536, '--port takes a number from 0 to 65535, not 65536'",
    "--data, --data needs a value",
  })
  void areRefusedInOneLine(String line, String refusal) {
    List<String> arguments = List.of(line.split(" ", -1));
    assertEquals(
        refusal,
        assertThrows(IllegalArgumentException.class, () -> Options.parse(arguments, USUAL))
            .getMessage());
  }

  @Test
  void takeNoEmptyDirectory() {
    assertThrows(IllegalArgumentException.class, () -> Options.parse(List.of("--data", ""), USUAL));
  }
}
