package dev.bailiwick.verification.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What the api has logged, where that goes to a file. */
final class Log {

  /** Shorter pieces occur by chance, or are no secret. */
  private static final int TELLING = 40;

  private Log() {}

  /** How many of these tokens stand there, in part or whole. */
  static long mentions(List<Case> cases) {
    Path file = Path.of(System.getProperty("bailiwick.log", ""));
    if (!Files.isRegularFile(file)) {
      return 0;
    }
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return cases.stream().filter(one -> isMentioned(one.token(), text)).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The header may stand there: it is the same in all of them. */
  private static boolean isMentioned(String token, String text) {
    return Arrays.stream(token.split("\\.", -1))
        .skip(1)
        .anyMatch(part -> part.length() >= TELLING && text.contains(part));
  }
}
