package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.audit.usecase.ErasePastEvents;
import dev.bailiwick.authorization.audit.usecase.NoteRefusals;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what was refused, a moment later, and ends what has been kept long enough. */
@Singleton
final class AuditWorker implements ApplicationEventListener<ServerStartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(AuditWorker.class);
  private static final String LOST = "bailiwick.audit.lost";
  private static final Duration A_MOMENT = Duration.ofMillis(500);
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final NoteRefusals refusals;
  private final Optional<ErasePastEvents> past;
  private final Rounds writing;
  private final Rounds ending;

  /** Without a database role that erases, what was noted is kept for ever. */
  AuditWorker(NoteRefusals refusals, Optional<ErasePastEvents> past, MeterRegistry meters) {
    this.refusals = refusals;
    this.past = past;
    this.writing = new Rounds("refusals", A_MOMENT, refusals::write, AuditWorker::notNoted);
    this.ending = new Rounds("past-events", AN_HOUR, this::erase, AuditWorker::notErased);
    FunctionCounter.builder(LOST, refusals, NoteRefusals::lost).register(meters);
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    writing.start();
    ending.start();
  }

  /** What waits when the server ends is written, too. */
  @PreDestroy
  void end() throws InterruptedException {
    writing.end();
    ending.end();
    try {
      refusals.write();
    } catch (RuntimeException failed) {
      notNoted(failed);
    }
  }

  private void erase() {
    past.map(ErasePastEvents::erase)
        .filter(count -> count > 0)
        .ifPresent(count -> LOG.info("ended {} acts and refusals, kept long enough", count));
  }

  private static void notNoted(RuntimeException failure) {
    LOG.warn("refusals could not be noted", failure);
  }

  private static void notErased(RuntimeException failure) {
    LOG.warn("acts and refusals of long ago stay, and this will be tried again", failure);
  }
}
