package dev.bailiwick.api.bootstrap;

import dev.bailiwick.tenants.invitation.usecase.SendInvitations;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Empties the outbox for as long as the server runs. */
@Singleton
final class OutboxWorker implements ApplicationEventListener<ServerStartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final SendInvitations send;
  private final Rounds rounds = new Rounds("outbox", PAUSE, this::empty, OutboxWorker::failed);

  OutboxWorker(SendInvitations send) {
    this.send = send;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    rounds.start();
  }

  @PreDestroy
  void end() throws InterruptedException {
    rounds.end();
  }

  private void empty() {
    while (!rounds.isEnding() && send.sendNext()) {
      LOG.debug("sent an invitation");
    }
  }

  private static void failed(RuntimeException failure) {
    LOG.warn("a letter stays in the outbox and will be tried again", failure);
  }
}
