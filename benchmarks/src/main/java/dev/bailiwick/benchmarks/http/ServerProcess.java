package dev.bailiwick.benchmarks.http;

import dev.bailiwick.benchmarks.process.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A server in a process of its own, so that what it costs can be told from what asking costs. */
final class ServerProcess implements AutoCloseable {

  private final Process process;
  private final Site site;

  private ServerProcess(Process process, Site site) {
    this.process = process;
    this.site = site;
  }

  static ServerProcess start(Class<?> main, String... arguments) {
    Process process = JavaProcess.start(main, arguments);
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    try {
      Site site = Announcement.read(said);
      // What else it says is not heard, but must not fill the pipe either.
      Thread.ofVirtual().start(() -> said.lines().forEach(line -> {}));
      return new ServerProcess(process, site);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Site site() {
    return site;
  }

  /** The processor time that it has used so far, in user and in kernel mode. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      process.waitFor();
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }
}
