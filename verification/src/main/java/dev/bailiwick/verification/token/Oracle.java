package dev.bailiwick.verification.token;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** AWS' own verifier for Node, in a process beside this one. */
record Oracle(Path folder) {

  private static final List<String> FILES =
      List.of("package.json", "package-lock.json", "oracle.mjs");
  private static final String ACCEPTED = "ok";
  private static final long PATIENCE_SECONDS = 120;

  /** One, installed below this folder; none where there is no Node, or no way to install it. */
  static Optional<Oracle> install(Path folder, PrintStream out) {
    try {
      Files.createDirectories(folder);
      for (String file : FILES) {
        copy(file, folder.resolve(file));
      }
      Path log = folder.resolve("install.log");
      run(folder, Redirect.PIPE, log, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
      return Optional.of(new Oracle(folder));
    } catch (IOException absent) {
      out.println("without aws-jwt-verify beside it: " + absent.getMessage());
      return Optional.empty();
    }
  }

  /** Which of these it refuses, in their order, each judged at this instant. */
  List<Boolean> refuses(World world, List<Case> cases, Instant at) {
    try {
      Path asked = folder.resolve("asked");
      Path answered = folder.resolve("answered");
      Files.write(asked, lines(world, cases, at));
      run(folder, Redirect.from(asked.toFile()), answered, "node", "oracle.mjs");
      return Files.readAllLines(answered).stream().map(line -> !line.equals(ACCEPTED)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(World world, List<Case> cases, Instant at) {
    List<Object> pools = new ArrayList<>();
    for (Pool pool : world.comparable()) {
      pools.add(
          Map.of(
              "id",
              pool.id(),
              "clients",
              List.of(pool.client(), pool.machine()),
              "jwks",
              Json.read(world.published(pool))));
    }
    List<String> lines = new ArrayList<>();
    lines.add(Json.text(Map.of("pools", pools)));
    cases.forEach(
        one -> lines.add(Json.text(Map.of("token", one.token(), "now", at.toEpochMilli()))));
    return lines;
  }

  private static void copy(String name, Path to) throws IOException {
    try (InputStream from = Oracle.class.getResourceAsStream(name)) {
      Files.copy(Objects.requireNonNull(from), to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void run(Path folder, Redirect input, Path output, String... command)
      throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(input)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException(command[0] + " failed; " + output + " says how");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      process.destroy();
    }
  }
}
