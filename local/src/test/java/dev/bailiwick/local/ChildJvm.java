package dev.bailiwick.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM on the tests' class path, to be killed. */
public final class ChildJvm implements AutoCloseable {

  private final Process process;
  private final BufferedReader lines;

  private ChildJvm(Process process) {
    this.process = process;
    this.lines = process.inputReader(UTF_8);
  }

  /** Starts the main class, which sees the same system properties as its parent. */
  public static ChildJvm start(Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Dbailiwick.binaries=" + System.getProperty("bailiwick.binaries"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ChildJvm(new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
  }

  /** In the child: exits when the parent is gone, so that stopped tests leave nothing running. */
  public static void exitWithParent() {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                System.in.transferTo(OutputStream.nullOutputStream());
              } catch (IOException e) {
                // As good as the end of it.
              }
              System.exit(1);
            });
  }

  public long pid() {
    return process.pid();
  }

  /** The next line that the child prints. */
  public String line() throws IOException {
    String line = lines.readLine();
    if (line == null) {
      throw new IOException("the child said no more");
    }
    return line;
  }

  /** Ends it as {@code kill -9} does, and gives what it still had said. */
  public List<String> kill() throws IOException, InterruptedException {
    // Not through the process itself, which would close its output with it.
    process.toHandle().destroyForcibly();
    process.waitFor();
    return lines.lines().toList();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
