package dev.bailiwick.api.bootstrap;

import dev.bailiwick.tenants.domain.usecase.RecheckDomains;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks DNS about proven domains for as long as the server runs. */
@Singleton
final class DomainWorker implements ApplicationEventListener<ServerStartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(DomainWorker.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final RecheckDomains recheck;
  private final Rounds rounds = new Rounds("domains", PAUSE, this::check, DomainWorker::failed);

  DomainWorker(RecheckDomains recheck) {
    this.recheck = recheck;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    rounds.start();
  }

  @PreDestroy
  void end() throws InterruptedException {
    rounds.end();
  }

  private void check() {
    while (!rounds.isEnding() && recheck.checkNext()) {
      LOG.debug("checked a domain");
    }
  }

  private static void failed(RuntimeException failure) {
    LOG.warn("a domain stays as it is and will be checked again", failure);
  }
}
