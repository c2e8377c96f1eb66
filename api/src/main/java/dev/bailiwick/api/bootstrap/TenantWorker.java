package dev.bailiwick.api.bootstrap;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.tenants.tenant.usecase.EraseTenants;
import dev.bailiwick.tenants.tenant.usecase.OwnershipDirectory;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases tenants in time, and watches for those that nobody owns any more. */
@Singleton
final class TenantWorker implements ApplicationEventListener<ServerStartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(TenantWorker.class);
  private static final Duration WATCH = Duration.ofMinutes(1);

  private final Optional<EraseTenants> erase;
  private final OwnershipDirectory owners;
  private final Rounds erasures;
  private final Rounds watches =
      new Rounds("ownerless-tenants", WATCH, this::watch, TenantWorker::unwatched);
  private final AtomicReference<Set<TenantId>> ownerless = new AtomicReference<>(Set.of());

  TenantWorker(
      Optional<EraseTenants> erase,
      OwnershipDirectory owners,
      @Value("${bailiwick.tenants.erase-every:PT10M}") Duration every,
      MeterRegistry meters) {
    this.erase = erase;
    this.owners = owners;
    this.erasures = new Rounds("erasures", every, this::erase, TenantWorker::unerased);
    meters.gauge("bailiwick.tenants.ownerless", this, TenantWorker::count);
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    erasures.start();
    watches.start();
  }

  @PreDestroy
  void end() throws InterruptedException {
    erasures.end();
    watches.end();
  }

  private void erase() {
    List<TenantId> erased = erase.map(EraseTenants::erase).orElse(List.of());
    erased.forEach(tenant -> LOG.info("erased the tenant {}, whose grace was over", tenant));
  }

  private void watch() {
    Set<TenantId> now = Set.copyOf(owners.ownerless());
    Set<TenantId> before = requireNonNull(ownerless.getAndSet(now));
    now.stream()
        .filter(tenant -> !before.contains(tenant))
        .forEach(
            tenant -> LOG.warn("nobody owns the tenant {} any more; an operator can help", tenant));
  }

  private static void unerased(RuntimeException failure) {
    LOG.warn("tenants that are due will be erased later", failure);
  }

  private static void unwatched(RuntimeException failure) {
    LOG.warn("nobody knows now which tenants have lost their owners", failure);
  }

  private double count() {
    return requireNonNull(ownerless.get()).size();
  }
}
