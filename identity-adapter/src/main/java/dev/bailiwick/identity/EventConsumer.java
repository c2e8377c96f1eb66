package dev.bailiwick.identity;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes events off the queue for as long as the server runs: so many batches at a time, and no
 * further one before one of these is done with.
 */
@Singleton
@Requires(beans = EventQueue.class)
final class EventConsumer implements ApplicationEventListener<StartupEvent> {

  private static final Duration GRACE = Duration.ofSeconds(10);

  private final List<Taker> takers;

  EventConsumer(EventQueue queue, SqsMessages messages, EventHandling handling) {
    takers = Stream.generate(() -> new Taker(messages, handling)).limit(queue.takers()).toList();
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    takers.forEach(Taker::start);
  }

  /** Whether events are being taken. */
  boolean isRunning() {
    return takers.stream().anyMatch(Taker::isRunning);
  }

  /** Ends what is being handled, and takes nothing more. */
  @PreDestroy
  void close() throws InterruptedException {
    takers.forEach(Taker::stop);
    long end = System.nanoTime() + GRACE.toNanos();
    for (Taker taker : takers) {
      taker.awaitEnd(end);
    }
  }
}
