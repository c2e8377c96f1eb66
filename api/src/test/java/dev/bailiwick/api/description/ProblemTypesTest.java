package dev.bailiwick.api.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.decision.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page knows every problem that the code can answer with. */
class ProblemTypesTest {

  private static final Path KEPT = Path.of("..", "docs", "problems.md");
  private static final Path PRINTED = Path.of("target", "problems.md");

  /** Where a code stands: the first text of a refusal, or the one beside a status. */
  private static final Pattern CODE =
      Pattern.compile(
          "Refusal\\s*\\.(?:conflict|gone|tooMuch|outdated|forbidden)\\(\\s*\"([a-z_]+)\""
              + "|HttpStatus\\.[A-Z_]+,\\s*\"([a-z_]+)\""
              + "|new Refusal\\(\\s*Kind\\.[A-Z_]+,\\s*\"([a-z_]+)\""
              + "|Problem\\.of\\(\\s*[a-z.A-Z()]+,\\s*\"([a-z_]+)\""
              + "|case [A-Z_]+ -> \"([a-z]+(?:_[a-z]+)+)\""
              + "|status, \"([a-z_]+)\"");

  @Test
  void thePageIsWhatIsKept() throws IOException {
    Files.writeString(PRINTED, ProblemTypes.page());
    assertEquals(
        Files.readString(KEPT),
        ProblemTypes.page(),
        "read the difference; if it is meant, copy api/" + PRINTED + " over it");
  }

  @Test
  void everyCodeOfTheSourcesIsOnThePage() throws IOException {
    Set<String> used = used();
    assertTrue(used.size() > 40, "the sources are found");
    Set<String> known =
        ProblemTypes.all().stream()
            .map(ProblemType::code)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> unknown = new TreeSet<>(used);
    Stream.of(Reason.values()).map(Reason::code).forEach(unknown::add);
    unknown.removeAll(known);
    assertEquals(Set.of(), unknown, "say in problems.yaml what they mean");
  }

  private static Set<String> used() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (String module :
        List.of(
            "authorization-core",
            "tenants",
            "persistence",
            "identity-adapter",
            "outbound",
            "api")) {
      Path sources = Path.of("..", module, "src", "main", "java");
      try (Stream<Path> files = Files.walk(sources)) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(file -> add(file, codes));
      }
    }
    return codes;
  }

  private static void add(Path file, Set<String> codes) {
    try {
      Matcher matcher = CODE.matcher(Files.readString(file));
      while (matcher.find()) {
        for (int i = 1; i <= matcher.groupCount(); i++) {
          if (matcher.group(i) != null) {
            codes.add(matcher.group(i));
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
