package dev.bailiwick.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README shows the picture that is enforced, and no other. */
final class ReadmeTest {

  private static final Path README = Path.of("..", "README.md");
  private static final Pattern ARROW =
      Pattern.compile("(?m)^ *\\[?([a-z-]+)]? --> \\[?([a-z-]+)]?$");

  @Test
  void showsTheEnforcedPicture() throws IOException {
    SortedSet<String> enforced = arrows(Bailiwick.PICTURE);
    assertFalse(enforced.isEmpty());
    assertEquals(enforced, arrows(README));
  }

  private static SortedSet<String> arrows(Path file) throws IOException {
    return ARROW
        .matcher(Files.readString(file))
        .results()
        .map(arrow -> arrow.group(1) + " --> " + arrow.group(2))
        .collect(toCollection(TreeSet::new));
  }
}
