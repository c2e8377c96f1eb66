package dev.bailiwick.api.bootstrap;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.tenants.tenant.usecase.EraseTenants;
import dev.bailiwick.tenants.tenant.usecase.OwnershipDirectory;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases tenants in time, and watches for those that nobody owns any more. */
@Singleton
final class TenantWorker {

  private static final Logger LOG = LoggerFactory.getLogger(TenantWorker.class);

  private final Optional<EraseTenants> erase;
  private final OwnershipDirectory owners;
  private final AtomicReference<Set<TenantId>> ownerless = new AtomicReference<>(Set.of());

  TenantWorker(Optional<EraseTenants> erase, OwnershipDirectory owners, MeterRegistry meters) {
    this.erase = erase;
    this.owners = owners;
    meters.gauge("bailiwick.tenants.ownerless", this, TenantWorker::count);
  }

  @Scheduled(initialDelay = "10s", fixedDelay = "${bailiwick.tenants.erase-every:PT1H}")
  @ExecuteOn(TaskExecutors.BLOCKING)
  void erase() {
    try {
      List<TenantId> erased = erase.map(EraseTenants::erase).orElse(List.of());
      erased.forEach(tenant -> LOG.info("erased the tenant {}, whose grace was over", tenant));
    } catch (RuntimeException failed) {
      LOG.warn("tenants that are due will be erased later", failed);
    }
  }

  @Scheduled(initialDelay = "1s", fixedDelay = "1m")
  @ExecuteOn(TaskExecutors.BLOCKING)
  void watch() {
    Set<TenantId> now = Set.copyOf(owners.ownerless());
    Set<TenantId> before = requireNonNull(ownerless.getAndSet(now));
    now.stream()
        .filter(tenant -> !before.contains(tenant))
        .forEach(
            tenant -> LOG.warn("nobody owns the tenant {} any more; an operator can help", tenant));
  }

  private double count() {
    return requireNonNull(ownerless.get()).size();
  }
}
