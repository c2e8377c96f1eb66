package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.denylist.DenyList;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns what other nodes have ended, for as long as the server runs, and drops what is long over.
 */
@Singleton
final class DenyListWorker implements ApplicationEventListener<ServerStartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(DenyListWorker.class);
  private static final long PAUSE_MILLIS = 500;
  private static final int LOOKS_IN_AN_HOUR = 7200;

  private final DenyList denyList;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Thread worker;

  DenyListWorker(DenyList denyList) {
    this.denyList = denyList;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    worker = Thread.ofVirtual().name("deny-list").start(this::work);
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
      for (int looks = 0; !ended.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS); looks++) {
        look(looks % LOOKS_IN_AN_HOUR == 0);
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(boolean alsoForget) {
    try {
      if (alsoForget) {
        denyList.forget();
      }
      denyList.refresh();
    } catch (RuntimeException failed) {
      LOG.warn("what other nodes have ended is not known here; this will be tried again", failed);
    }
  }
}
