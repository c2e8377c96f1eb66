package dev.bailiwick.api.bootstrap;

import dev.bailiwick.tenants.domain.usecase.RecheckDomains;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks DNS about proven domains for as long as the server runs. */
@Singleton
final class DomainWorker implements ApplicationEventListener<ServerStartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(DomainWorker.class);
  private static final long PAUSE_MILLIS = 60_000;

  private final RecheckDomains recheck;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Thread worker;

  DomainWorker(RecheckDomains recheck) {
    this.recheck = recheck;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    worker = Thread.ofVirtual().name("domains").start(this::work);
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
        check();
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private void check() {
    try {
      while (ended.getCount() > 0 && recheck.checkNext()) {
        LOG.debug("checked a domain");
      }
    } catch (RuntimeException failed) {
      LOG.warn("a domain stays as it is and will be checked again", failed);
    }
  }
}
