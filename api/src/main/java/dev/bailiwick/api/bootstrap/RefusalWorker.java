package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.audit.usecase.NoteRefusals;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what was refused, a moment later. */
@Singleton
final class RefusalWorker {

  private static final Logger LOG = LoggerFactory.getLogger(RefusalWorker.class);
  private static final String LOST = "bailiwick.audit.lost";

  private final NoteRefusals refusals;

  RefusalWorker(NoteRefusals refusals, MeterRegistry meters) {
    this.refusals = refusals;
    FunctionCounter.builder(LOST, refusals, NoteRefusals::lost).register(meters);
  }

  /** What waits when the server ends is written, too; the framework would not schedule that one. */
  @PreDestroy
  void end() {
    write();
  }

  @Scheduled(initialDelay = "1s", fixedDelay = "500ms")
  void write() {
    try {
      refusals.write();
    } catch (RuntimeException failed) {
      LOG.warn("refusals could not be noted", failed);
    }
  }
}
