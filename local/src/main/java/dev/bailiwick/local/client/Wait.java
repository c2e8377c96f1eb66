package dev.bailiwick.local.client;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what happens elsewhere and can only be asked for. */
public final class Wait {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration BETWEEN = Duration.ofMillis(30);

  private Wait() {}

  /**
   * What is there as soon as it is there.
   *
   * @throws IllegalStateException where it has not come in half a minute
   */
  public static <T> T until(String what, Supplier<Optional<T>> look) {
    return until(what, LONGEST, look);
  }

  /** Waits for a condition. */
  public static void untilTrue(String what, Supplier<Boolean> holds) {
    untilTrue(what, LONGEST, holds);
  }

  /** Waits that long at most for a condition. */
  public static void untilTrue(String what, Duration longest, Supplier<Boolean> holds) {
    until(what, longest, () -> holds.get() ? Optional.of(true) : Optional.empty());
  }

  private static <T> T until(String what, Duration longest, Supplier<Optional<T>> look) {
    long deadline = System.nanoTime() + longest.toNanos();
    while (true) {
      Optional<T> found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() - deadline > 0) {
        throw new IllegalStateException("waited in vain for " + what);
      }
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
  }
}
