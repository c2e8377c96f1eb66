package dev.bailiwick.api.bootstrap;

import dev.bailiwick.tenants.invitation.usecase.SendInvitations;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Empties the outbox for as long as the server runs. */
@Singleton
final class OutboxWorker implements ApplicationEventListener<ServerStartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
  private static final long PAUSE_MILLIS = 500;

  private final SendInvitations send;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Thread worker;

  OutboxWorker(SendInvitations send) {
    this.send = send;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    worker = Thread.ofVirtual().name("outbox").start(this::work);
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
      while (!ended.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        empty();
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private void empty() {
    try {
      while (ended.getCount() > 0 && send.sendNext()) {
        LOG.debug("sent an invitation");
      }
    } catch (RuntimeException failed) {
      LOG.warn("a letter stays in the outbox and will be tried again", failed);
    }
  }
}
