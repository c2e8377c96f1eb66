package dev.bailiwick.identity;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of events, and how long after they happened. */
@Singleton
final class EventMeters {

  /** What can become of a message. */
  enum Outcome {
    TAKEN_IN,
    REPEATED,
    NOTHING,
    SET_ASIDE,
    LEFT
  }

  private final MeterRegistry meters;
  private final Timer lag;
  private final InstantSource clock;

  EventMeters(@Nullable MeterRegistry meters, InstantSource clock) {
    this.meters = meters == null ? new SimpleMeterRegistry() : meters;
    this.clock = clock;
    lag =
        Timer.builder("bailiwick.identity.event.lag")
            .description("From when something happened to when it had its effect")
            .register(this.meters);
  }

  void count(Outcome outcome) {
    meters
        .counter("bailiwick.identity.events", "outcome", outcome.name().toLowerCase(Locale.ROOT))
        .increment();
  }

  /** One had its effect that happened then. */
  void tookIn(@Nullable Instant at) {
    count(Outcome.TAKEN_IN);
    if (at != null) {
      Duration since = Duration.between(at, clock.instant());
      lag.record(since.isNegative() ? Duration.ZERO : since);
    }
  }
}
