package dev.bailiwick.identity;

import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is told to step; the one of every context in these tests. */
@Singleton
@Primary
final class StepClock implements InstantSource {

  private volatile Instant now = Instant.ofEpochSecond(1_795_189_700L);

  @Override
  public Instant instant() {
    return now;
  }

  void step(Duration by) {
    now = now.plus(by);
  }

  void set(Instant instant) {
    now = instant;
  }
}
