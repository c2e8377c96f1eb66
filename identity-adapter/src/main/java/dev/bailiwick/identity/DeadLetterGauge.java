package dev.bailiwick.identity;

import dev.bailiwick.authorization.Unavailable;
import dev.bailiwick.authorization.port.DeadLetters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** About how many dead letters there are, asked anew twice a minute at most. */
@Context
@Requires(beans = {EventQueue.class, MeterRegistry.class})
final class DeadLetterGauge {

  private static final Duration FRESH = Duration.ofSeconds(30);

  private final DeadLetters letters;
  private final InstantSource clock;
  private final AtomicReference<Counted> last;

  private record Counted(double count, long at) {}

  DeadLetterGauge(DeadLetters letters, MeterRegistry meters, InstantSource clock) {
    this.letters = letters;
    this.clock = clock;
    last = new AtomicReference<>(new Counted(Double.NaN, Long.MIN_VALUE / 2));
    Gauge.builder("bailiwick.dead.letters", this, DeadLetterGauge::count)
        .description("Events that could have no effect and wait for somebody to look")
        .strongReference(true)
        .register(meters);
  }

  private double count() {
    long now = clock.millis();
    Counted known = last.get();
    if (now - known.at() < FRESH.toMillis()) {
      return known.count();
    }
    double count = ask();
    last.set(new Counted(count, now));
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
