package dev.bailiwick.local.client;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what happens elsewhere and can only be asked for. */
public final class Wait {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration BETWEEN = Duration.ofMillis(50);

  private Wait() {}

  /**
   * What is there as soon as it is there.
   *
   * @throws IllegalStateException where it has not come in half a minute
   */
  public static <T> T until(String what, Supplier<Optional<T>> look) {
    long deadline = System.nanoTime() + LONGEST.toNanos();
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

  /** Waits for a condition. */
  public static void untilTrue(String what, Supplier<Boolean> holds) {
    until(what, () -> holds.get() ? Optional.of(true) : Optional.empty());
  }
}
