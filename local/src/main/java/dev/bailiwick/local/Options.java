package dev.bailiwick.local;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/** What a start is asked for; port 0 is any free one. */
public record Options(Path data, OptionalInt port, boolean reset) {

  private static final int HIGHEST_PORT = 65_535;

  /** Reads a command line; what makes no sense is an argument that is refused in one line. */
  static Options parse(List<String> arguments, Path usualData) {
    Options options = new Options(usualData, OptionalInt.empty(), false);
    Deque<String> rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      String option = rest.remove();
      options =
          switch (option) {
            case "--reset" -> new Options(options.data, options.port, true);
            case "--port" -> new Options(options.data, port(value(option, rest)), options.reset);
            case "--data" -> new Options(data(value(option, rest)), options.port, options.reset);
            default -> throw new IllegalArgumentException("run knows no " + option);
          };
    }
    return options;
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return rest.remove();
  }

  private static OptionalInt port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= HIGHEST_PORT) {
        return OptionalInt.of(port);
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number that is no port.
    }
    throw new IllegalArgumentException("--port takes a number from 0 to 65535, not " + text);
  }

  private static Path data(String text) {
    try {
      if (!text.isBlank()) {
        return Path.of(text);
      }
    } catch (InvalidPathException e) {
      // Said below, as for no name at all.
    }
    throw new IllegalArgumentException("--data takes the name of a directory, not \"" + text + '"');
  }
}
