package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.caller.usecase.KeyUses;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down when keys were last used, for as long as the server runs. */
@Singleton
final class KeyUsesWorker {

  private static final Logger LOG = LoggerFactory.getLogger(KeyUsesWorker.class);

  private final KeyUses uses;

  KeyUsesWorker(KeyUses uses) {
    this.uses = uses;
  }

  @Scheduled(
      fixedDelay = "${bailiwick.application-keys.note-uses:60s}",
      initialDelay = "${bailiwick.application-keys.note-uses:60s}")
  @PreDestroy
  void write() {
    try {
      uses.write();
    } catch (RuntimeException failed) {
      LOG.warn("when keys were last used could not be written; this will be tried again", failed);
    }
  }
}
