package dev.bailiwick.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What security asks for, row by row, with the tests that prove it: each cites its rows by tags of
 * JUnit's, {@code @Tag("security-12")}. The table is kept in git and reviewed as text.
 */
final class SecurityMatrixTest {

  private static final Path ROOT = Path.of("..");
  private static final Path ROWS = Path.of("security-rows.txt");

  private static final Pattern ROW = Pattern.compile("(?m)^ *(\\d+)  (\\S.*)$");
  private static final String EXEMPT = "does not apply: ";

  /** A tag, and the next class or method, which bears it; whatever is further in is a method. */
  private static final Pattern CITED =
      Pattern.compile(
          "(?m)^( *)@Tag\\(\"security-(\\d+)\"\\)$(?=(?s:.*?)\\b(?:class|void) (\\w+))");

  private final SortedMap<Integer, String> rows = rows();
  private final SortedMap<Integer, SortedSet<String>> tests = tests();

  @Test
  void isWhatIsKept() throws IOException {
    new KeptText("security-matrix.txt").assertIs(lines());
  }

  @Test
  void everyRowThatAppliesHasATestAndEveryTagARow() {
    assertEquals(
        IntStream.rangeClosed(1, rows.size()).boxed().toList(), List.copyOf(rows.keySet()));
    List<Integer> applying =
        rows.entrySet().stream()
            .filter(row -> !row.getValue().startsWith(EXEMPT))
            .map(Map.Entry::getKey)
            .toList();
    assertTrue(applying.size() > 40);
    assertEquals(applying, List.copyOf(tests.keySet()));
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("# What security asks for (security-rows.txt) and the tests that cite it,");
    lines.add("# printed by SecurityMatrixTest.");
    rows.forEach(
        (number, row) -> {
          lines.add("");
          lines.add("%2d  %s".formatted(number, row));
          tests.getOrDefault(number, new TreeSet<>()).forEach(test -> lines.add("      " + test));
        });
    return lines;
  }

  private static SortedMap<Integer, String> rows() {
    return ROW.matcher(read(ROWS))
        .results()
        .collect(
            Collectors.toMap(
                row -> Integer.valueOf(row.group(1)),
                row -> row.group(2),
                (row, same) -> {
                  throw new IllegalStateException("twice: " + row);
                },
                TreeMap::new));
  }

  private static SortedMap<Integer, SortedSet<String>> tests() {
    SortedMap<Integer, SortedSet<String>> tests = new TreeMap<>();
    for (Path source : sources()) {
      CITED
          .matcher(read(source))
          .results()
          .forEach(
              cited ->
                  tests
                      .computeIfAbsent(Integer.valueOf(cited.group(2)), row -> new TreeSet<>())
                      .add(name(source, cited)));
    }
    return tests;
  }

  private static String name(Path source, MatchResult cited) {
    String type = source.getName(source.getNameCount() - 1).toString().replace(".java", "");
    String test = cited.group(1).isEmpty() ? type : type + "." + cited.group(3);
    return "%-19s %s".formatted(ROOT.relativize(source).getName(0), test);
  }

  private static List<Path> sources() {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .map(module -> module.resolve(Path.of("src", "test", "java")))
          .filter(Files::isDirectory)
          .flatMap(SecurityMatrixTest::below)
          .filter(source -> source.toString().endsWith(".java"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
