package dev.bailiwick.tenants.tenant.usecase;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.ledger.SigningKey;
import dev.bailiwick.authorization.ledger.Tombstone;
import dev.bailiwick.authorization.snapshot.Snapshots;
import dev.bailiwick.tenants.port.Erasures;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Erases deleted tenants whose grace is over. Each goes as a whole or not at all, so that one that
 * was cut short is erased the next time.
 */
public final class EraseTenants {

  private final Erasures erasures;
  private final SigningKey key;
  private final Snapshots snapshots;
  private final InstantSource clock;

  public EraseTenants(Erasures erasures, SigningKey key, Snapshots snapshots, InstantSource clock) {
    this.erasures = erasures;
    this.key = key;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /**
   * Erases all that are due; one that fails does not keep the others.
   *
   * @return the tenants that are no more
   * @throws IllegalStateException where some failed, for these reasons
   */
  public List<TenantId> erase() {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<TenantId> erased = new ArrayList<>();
    IllegalStateException failed = new IllegalStateException("some tenants could not be erased");
    for (TenantId tenant : erasures.due(at)) {
      try {
        erase(tenant, at);
        erased.add(tenant);
      } catch (RuntimeException reason) {
        failed.addSuppressed(reason);
      }
    }
    if (failed.getSuppressed().length > 0) {
      throw failed;
    }
    return erased;
  }

  private void erase(TenantId tenant, Instant at) {
    try {
      erasures.erase(
          tenant,
          at,
          at.plus(ChangeTenant.SLUGS_STAY),
          (head, rows) -> Tombstone.of(tenant, head, at, rows, key));
    } finally {
      snapshots.forget(tenant);
    }
  }
}
