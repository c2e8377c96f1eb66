package dev.bailiwick.identity;

import dev.bailiwick.authorization.Unavailable;
import dev.bailiwick.authorization.port.DeadLetters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import java.time.Duration;
import java.time.InstantSource;

/** About how many dead letters there are, asked anew twice a minute at most. */
@Context
@Requires(beans = {EventQueue.class, MeterRegistry.class})
final class DeadLetterGauge {

  private static final Duration FRESH = Duration.ofSeconds(30);

  private final DeadLetters letters;
  private final InstantSource clock;
  private volatile Counted last = new Counted(Double.NaN, Long.MIN_VALUE / 2);

  private record Counted(double count, long at) {}

  DeadLetterGauge(DeadLetters letters, MeterRegistry meters, InstantSource clock) {
    this.letters = letters;
    this.clock = clock;
    Gauge.builder("bailiwick.dead.letters", this, DeadLetterGauge::count)
        .description("Events that could have no effect and wait for somebody to look")
        .strongReference(true)
        .register(meters);
  }

  private double count() {
    long now = clock.millis();
    Counted known = last;
    if (now - known.at() < FRESH.toMillis()) {
      return known.count();
    }
    double count = ask();
    last = new Counted(count, now);
    return count;
  }

  private double ask() {
    try {
      return letters.count();
    } catch (Unavailable unknown) {
      return Double.NaN;
    }
  }
}
