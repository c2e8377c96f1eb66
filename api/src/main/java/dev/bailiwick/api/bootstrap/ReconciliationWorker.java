package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.reconciliation.Reconciliation;
import dev.bailiwick.authorization.reconciliation.usecase.AdvanceReconciliation;
import dev.bailiwick.authorization.reconciliation.usecase.ReconciliationDirectory;
import dev.bailiwick.authorization.reconciliation.usecase.StartReconciliation;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries on whichever reconciliation is under way, and starts one when it is time. */
@Singleton
final class ReconciliationWorker implements ApplicationEventListener<ServerStartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(ReconciliationWorker.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final StartReconciliation start;
  private final AdvanceReconciliation advance;
  private final ReconciliationDirectory directory;
  private final ReconciliationMeters meters;
  private final InstantSource clock;
  private final Duration every;
  private final Instant since;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Thread worker;

  ReconciliationWorker(
      StartReconciliation start,
      AdvanceReconciliation advance,
      ReconciliationDirectory directory,
      ReconciliationMeters meters,
      InstantSource clock,
      @Value("${bailiwick.reconciliation.every:P1D}") Duration every) {
    this.start = start;
    this.advance = advance;
    this.directory = directory;
    this.meters = meters;
    this.clock = clock;
    this.every = every;
    this.since = clock.instant();
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    worker = Thread.ofVirtual().name("reconciliation").start(this::work);
  }

  @PreDestroy
  void end() throws InterruptedException {
    ended.countDown();
    Thread running = worker;
    if (running != null) {
      running.join();
    }
  }

  private void work() {
    try {
      while (!ended.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        carryOn();
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private void carryOn() {
    try {
      startInTime();
      Optional<Reconciliation> running = advance.advance();
      while (running.isPresent() && ended.getCount() > 0) {
        if (running.get().endedAt() != null) {
          directory.newest().ifPresent(meters::ended);
        }
        running = advance.advance();
      }
    } catch (RuntimeException failed) {
      LOG.warn("the reconciliation goes on later: {}", failed.toString());
    }
  }

  /** Zero is never. */
  private void startInTime() {
    Instant last = directory.newest().map(it -> it.reconciliation().startedAt()).orElse(since);
    if (every.isPositive() && clock.instant().isAfter(last.plus(every))) {
      try {
        start.start(null, false);
      } catch (Refusal underWay) {
        LOG.debug("a reconciliation is under way");
      }
    }
  }
}
