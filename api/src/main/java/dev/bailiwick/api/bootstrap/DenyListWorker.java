package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.denylist.DenyList;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns what other nodes have ended, for as long as the server runs, and drops what is long over.
 */
@Singleton
final class DenyListWorker implements ApplicationEventListener<ServerStartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(DenyListWorker.class);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int LOOKS_IN_AN_HOUR = 7200;

  private final DenyList denyList;
  private final Rounds rounds = new Rounds("deny-list", PAUSE, this::look, DenyListWorker::failed);
  private int looks;

  DenyListWorker(DenyList denyList) {
    this.denyList = denyList;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    rounds.start();
  }

  @PreDestroy
  void end() throws InterruptedException {
    rounds.end();
  }

  private void look() {
    if (looks++ % LOOKS_IN_AN_HOUR == 0) {
      denyList.forget();
    }
    denyList.refresh();
  }

  private static void failed(RuntimeException failure) {
    LOG.warn("what other nodes have ended is not known here; this will be tried again", failure);
  }
}
