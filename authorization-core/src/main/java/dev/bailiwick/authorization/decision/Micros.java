package dev.bailiwick.authorization.decision;

import java.time.Instant;

/** Instants as whole microseconds, which is how finely ends of grants are kept. */
final class Micros {

  private static final long A_SECOND = 1_000_000;
  private static final long LAST_SECOND = Long.MAX_VALUE / A_SECOND - 1;

  private Micros() {}

  /** Rounded down, so that {@code at < end} is the same before and after; ends at the far end. */
  static long of(Instant instant) {
    long second = Math.clamp(instant.getEpochSecond(), -LAST_SECOND, LAST_SECOND);
    return second * A_SECOND + instant.getNano() / 1000;
  }
}
