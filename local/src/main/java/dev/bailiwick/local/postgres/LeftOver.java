package dev.bailiwick.local.postgres;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.bailiwick.local.directory.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** A server that outlived its JVM, or the pid file that it left when both were killed. */
final class LeftOver {

  private static final int PATIENCE_SECONDS = 30;

  private LeftOver() {}

  /** Ends the server that still runs on these files, cleanly, so that another may start on them. */
  static void end(Path cluster) {
    Path file = cluster.resolve("postmaster.pid");
    Optional<ProcessHandle> process = pid(file).flatMap(ProcessHandle::of);
    if (process.isEmpty()) {
      // A pid file without its process is PostgreSQL's own to judge: it also looks for orphans.
      return;
    }
    Optional<Path> served = served(process.get());
    if (served.isPresent() && isSame(served.get(), cluster)) {
      stop(process.get(), cluster);
    } else {
      // The number belongs to another program by now; PostgreSQL would refuse to start.
      delete(file);
    }
  }

  private static Optional<Long> pid(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(Long.valueOf(Files.readAllLines(file).getFirst().strip()))
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      throw new CannotStart("cannot read " + file + "; --reset starts anew", e);
    }
  }

  private static Optional<Path> served(ProcessHandle process) {
    List<String> arguments = List.of(process.info().arguments().orElse(new String[0]));
    int option = arguments.indexOf("-D");
    return option < 0 || option + 1 == arguments.size()
        ? Optional.empty()
        : Optional.of(Path.of(arguments.get(option + 1)));
  }

  private static boolean isSame(Path served, Path cluster) {
    try {
      return Files.isSameFile(served, cluster);
    } catch (IOException e) {
      throw new CannotStart(
          "a PostgreSQL still runs on %s, which may have been %s; stop it first"
              .formatted(served, cluster),
          e);
    }
  }

  /**
   * An interrupt is PostgreSQL's fast shutdown; what Java itself can send would wait for clients.
   */
  private static void stop(ProcessHandle process, Path cluster) {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      process.onExit().get(PATIENCE_SECONDS, SECONDS);
    } catch (IOException | ExecutionException | TimeoutException e) {
      throw new CannotStart(
          "a PostgreSQL (pid %d) still runs on %s and does not end; stop it first"
              .formatted(process.pid(), cluster),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("interrupted while a PostgreSQL ended", e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new CannotStart("cannot delete " + file, e);
    }
  }
}
