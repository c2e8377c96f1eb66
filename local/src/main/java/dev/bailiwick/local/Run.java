package dev.bailiwick.local;

import dev.bailiwick.local.Laptop.Running;
import dev.bailiwick.local.directory.CannotStart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** {@code ./bailiwick run}: starts everything, says where it is, and ends it on a signal. */
final class Run {

  private Run() {}

  public static void main(String[] arguments) throws InterruptedException {
    Options options = options(arguments);
    Path log = options.data().resolve("log").resolve("bailiwick.log");
    System.setProperty("bailiwick.log", log.toString());
    System.setProperty("logback.configurationFile", "dev/bailiwick/local/logback.xml");
    Laptop laptop = new Laptop(Path.of(System.getProperty("bailiwick.binaries", "binaries")));
    try {
      long begun = System.nanoTime();
      Running running = laptop.start(options);
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      System.out.println(Banner.of(running, options.data(), took));
    } catch (CancellationException e) {
      // A signal came while it started; what has started is being ended.
    } catch (CannotStart e) {
      refuse(1, e.getMessage());
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(Run.class).error("did not start", e);
      refuse(1, "did not start (" + why(e) + "); " + log + " holds the rest");
    }
    new CountDownLatch(1).await();
  }

  private static Options options(String[] arguments) {
    Path usual = Path.of(System.getProperty("bailiwick.data", ".bailiwick"));
    try {
      return Options.parse(List.of(arguments), usual);
    } catch (IllegalArgumentException e) {
      throw refuse(2, e.getMessage());
    }
  }

  /** Frameworks wrap the reason, and tell it over many lines. */
  private static String why(Throwable thrown) {
    Throwable reason = thrown;
    while (reason.getCause() != null) {
      reason = reason.getCause();
    }
    return reason.toString().lines().findFirst().orElse("").strip();
  }

  private static RuntimeException refuse(int code, @Nullable String line) {
    System.err.println("bailiwick: " + line);
    System.exit(code);
    return new IllegalStateException("unreachable");
  }
}
