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
  private final Rounds rounds =
      new Rounds("reconciliation", PAUSE, this::carryOn, ReconciliationWorker::failed);

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
    rounds.start();
  }

  @PreDestroy
  void end() throws InterruptedException {
    rounds.end();
  }

  private void carryOn() {
    startInTime();
    Optional<Reconciliation> running = advance.advance();
    while (running.isPresent() && !rounds.isEnding()) {
      if (running.get().endedAt() != null) {
        directory.newest().ifPresent(meters::ended);
      }
      running = advance.advance();
    }
  }

  private static void failed(RuntimeException failure) {
    LOG.warn("the reconciliation goes on later: {}", failure.toString());
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
