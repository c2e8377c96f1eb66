package dev.bailiwick.benchmarks.http;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** wrk with a script that checks each answer. */
final class Wrk implements Load {

  private static final String NAME = "wrk";
  private static final String TALLY = "tally ";

  static boolean isInstalled() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, NAME)));
  }

  @Override
  public Tally run(URI server, Case asked, Duration length) {
    try {
      Path folder = Files.createTempDirectory("bailiwick-wrk-");
      try {
        return run(command(folder, server, asked, length));
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Path folder, URI server, Case asked, Duration length)
      throws IOException {
    Path script = folder.resolve("wrk.lua");
    try (InputStream ours = Objects.requireNonNull(Wrk.class.getResourceAsStream("wrk.lua"))) {
      Files.copy(ours, script);
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                NAME,
                "-t1",
                "-c" + CONNECTIONS,
                "-d" + Math.max(1, length.toSeconds()) + "s",
                "-s" + script,
                server.toString(),
                "--",
                asked.answer()));
    for (byte[] request : asked.requests()) {
      command.add(Files.write(Files.createTempFile(folder, "", ".http"), request).toString());
    }
    return command;
  }

  private static Tally run(List<String> command) throws IOException {
    Process wrk = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    try (Stream<String> said = wrk.inputReader(StandardCharsets.UTF_8).lines()) {
      long[] counts =
          said.filter(line -> line.startsWith(TALLY))
              .flatMap(line -> Arrays.stream(line.substring(TALLY.length()).split(" ", -1)))
              .mapToLong(Long::parseLong)
              .toArray();
      if (counts.length != 3) {
        throw new IOException("wrk did not say what it counted");
      }
      return new Tally(counts[0], counts[1], counts[2]);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> within = Files.list(folder)) {
      within.forEach(file -> file.toFile().delete());
    }
    Files.delete(folder);
  }
}
