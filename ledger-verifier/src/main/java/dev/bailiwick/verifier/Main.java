package dev.bailiwick.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code java -jar ledger-verifier.jar EXPORT --key PUBLIC.pem [--earlier-head FILE]}: one line
 * that says what is so, and 0 for whole, 1 for broken, 2 for not to be told.
 */
final class Main {

  private static final String USAGE =
      "usage: java -jar ledger-verifier.jar EXPORT --key PUBLIC.pem [--earlier-head FILE]";
  private static final String EXPORT = "";
  private static final String KEY = "--key";
  private static final String EARLIER = "--earlier-head";

  private Main() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(arguments), out));
  }

  static int run(List<String> arguments, PrintStream out) {
    try {
      Verdict verdict = verify(options(arguments));
      out.println(verdict);
      return verdict instanceof Verdict.Whole ? 0 : 1;
    } catch (IOException e) {
      out.println("cannot read " + e.getMessage());
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
    }
    return 2;
  }

  private static Verdict verify(Map<String, Path> options) throws IOException {
    Path export = options.get(EXPORT);
    Path key = options.get(KEY);
    if (export == null || key == null) {
      throw new IllegalArgumentException(USAGE);
    }
    LedgerVerifier verifier = new LedgerVerifier(Files.readString(key));
    try (InputStream in = Files.newInputStream(export);
        InputStream earlier = open(options.get(EARLIER))) {
      return verifier.verify(in, earlier);
    }
  }

  private static @Nullable InputStream open(@Nullable Path file) throws IOException {
    return file == null ? null : Files.newInputStream(file);
  }

  /** Each option's file, and the export's under no name. */
  private static Map<String, Path> options(List<String> arguments) {
    Map<String, Path> options = new HashMap<>();
    Deque<String> rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      String next = rest.remove();
      boolean named = next.equals(KEY) || next.equals(EARLIER);
      String file = named ? rest.poll() : next;
      if (file == null || (!named && next.startsWith("-"))) {
        throw new IllegalArgumentException(USAGE);
      }
      if (options.put(named ? next : EXPORT, Path.of(file)) != null) {
        throw new IllegalArgumentException(USAGE);
      }
    }
    return options;
  }
}
