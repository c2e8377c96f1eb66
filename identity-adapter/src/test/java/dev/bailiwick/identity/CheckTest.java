package dev.bailiwick.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever reads a reason in a log finds it explained. */
final class CheckTest {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|");

  @Test
  void everyCheckIsExplainedInItsOrder() throws IOException {
    String page = Files.readString(Path.of("../docs/identity.md"));
    List<String> explained = ROW.matcher(page).results().map(row -> row.group(1)).toList();
    List<String> checks = Arrays.stream(Check.values()).map(Check::code).toList();
    assertEquals(checks, explained.subList(0, checks.size()));
  }
}
