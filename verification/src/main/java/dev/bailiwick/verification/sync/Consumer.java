package dev.bailiwick.verification.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The process that takes events, to be killed at any moment. */
final class Consumer implements AutoCloseable {

  static final String READY = "ready";
  static final String DONE = "done";

  private final Process process;
  private final BufferedReader said;
  private final PrintStream told;

  private Consumer(Process process) {
    this.process = process;
    this.said = process.inputReader(UTF_8);
    this.told = new PrintStream(process.getOutputStream(), true, UTF_8);
  }

  /** Starts it, and waits until it takes events; what it logs goes to the file. */
  static Consumer start(Path settings, Path log) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dbailiwick.log=" + log,
            "-Dlogback.configurationFile=dev/bailiwick/local/logback.xml",
            "-cp",
            System.getProperty("java.class.path"),
            ConsumerMain.class.getName(),
            settings.toString());
    try {
      Consumer consumer =
          new Consumer(new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
      consumer.await(READY);
      return consumer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Has it do something, and waits until it has. */
  void tell(String what) {
    told.println(what);
    await(DONE);
  }

  /** The processor time that it has used. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** As {@code kill -9} does. */
  void kill() {
    process.toHandle().destroyForcibly();
    process.toHandle().onExit().join();
  }

  private void await(String wanted) {
    try {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.equals(wanted)) {
          return;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("the consumer ended before it said " + wanted);
  }

  @Override
  public void close() {
    kill();
  }
}
