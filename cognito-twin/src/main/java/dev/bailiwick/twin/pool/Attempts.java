package dev.bailiwick.twin.pool;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Who missed how often, by name: after the fifth miss one waits, after each further one twice as
 * long, up to a quarter of an hour, as Cognito does it.
 */
final class Attempts {

  private static final int FREE = 5;
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final Map<String, Misses> misses = new ConcurrentHashMap<>();
  private final InstantSource clock;
  private final Duration wait;

  Attempts(InstantSource clock, Duration wait) {
    this.clock = clock;
    this.wait = wait;
  }

  private record Misses(int count, Instant closedUntil) {}

  /** A refusal of the try is a miss; a success makes up for all misses before it. */
  <T> T guard(String name, Supplier<Refusal> tooMany, Supplier<T> attempt) {
    var key = name.toLowerCase(Locale.ROOT);
    requireOpen(key, tooMany);
    try {
      var answer = attempt.get();
      misses.remove(key);
      return answer;
    } catch (Refusal refusal) {
      misses.merge(key, next(0), (before, first) -> next(before.count()));
      throw refusal;
    }
  }

  /** Where every try counts, for each costs a mail. */
  void count(String name, Supplier<Refusal> tooMany) {
    var key = name.toLowerCase(Locale.ROOT);
    requireOpen(key, tooMany);
    misses.merge(key, next(0), (before, first) -> next(before.count()));
  }

  private void requireOpen(String key, Supplier<Refusal> tooMany) {
    var before = misses.get(key);
    if (before != null && clock.instant().isBefore(before.closedUntil())) {
      throw tooMany.get();
    }
  }

  private Misses next(int before) {
    int count = before + 1;
    var now = clock.instant();
    if (count < FREE) {
      return new Misses(count, now);
    }
    var longer = wait.multipliedBy(1L << Math.min(count - FREE, 10));
    return new Misses(count, now.plus(longer.compareTo(LONGEST) < 0 ? longer : LONGEST));
  }
}
