package dev.bailiwick.verification.random;

import java.time.Instant;

/** Instants close to one another, so that ends are met exactly. */
final class Times {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private Times() {}

  /** When something ends, before noon or after. */
  static Instant end(Dice dice) {
    return NOON.plusSeconds(dice.pickOf(-86_400, -1, 0, 1, 2, 3_600, 86_400));
  }

  /** When something is asked: about noon, to the nanosecond. */
  static Instant asked(Dice dice) {
    return switch (dice.below(10)) {
      case 0 -> end(dice);
      case 1 -> end(dice).minusNanos(1);
      case 2 -> NOON.plusSeconds(1);
      default -> NOON;
    };
  }
}
