package dev.bailiwick.local;

import dev.bailiwick.local.Laptop.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A running copy on data and ports of its own, beside any other; leaves nothing behind. */
public final class OwnCopy implements AutoCloseable {

  private final Path folder;
  private final Options options;
  private final Thread onExit = new Thread(this::delete, "delete");
  private Laptop laptop;
  private Running running;

  private OwnCopy(Path folder, Options options) {
    this.folder = folder;
    this.options = options;
    this.laptop = new Laptop(binaries());
    this.running = laptop.start(options);
    Runtime.getRuntime().addShutdownHook(onExit);
  }

  /** Starts one; what it has to say goes to a log of its own. */
  public static OwnCopy start() {
    try {
      Path folder = Files.createTempDirectory("bailiwick-");
      System.setProperty("bailiwick.log", folder.resolve("log/bailiwick.log").toString());
      System.setProperty("logback.configurationFile", "dev/bailiwick/local/logback.xml");
      return new OwnCopy(folder, new Options(folder.resolve("data"), OptionalInt.of(0), false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Running running() {
    return running;
  }

  /** Ends everything and starts it again with the same data. */
  public void restart() {
    laptop.close();
    laptop = new Laptop(binaries());
    running = laptop.start(options);
  }

  @Override
  public void close() {
    laptop.close();
    delete();
    try {
      Runtime.getRuntime().removeShutdownHook(onExit);
    } catch (IllegalStateException e) {
      // The process is ending, and this with it.
    }
  }

  private void delete() {
    laptop.close();
    try (Stream<Path> within = Files.walk(folder)) {
      within.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      // Gone already.
    }
  }

  private static Path binaries() {
    return Path.of(System.getProperty("bailiwick.binaries", "binaries"));
  }
}
