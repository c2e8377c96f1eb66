package dev.bailiwick.authorization.memory;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Policies;
import java.util.Optional;

/** Policies as the ledger in memory left them; every transaction has all locks there are. */
public final class MemoryPolicies implements Policies {

  private final MemoryLedger ledger;

  public MemoryPolicies(MemoryLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Optional<PolicyRows> read(TenantId tenant) {
    return Optional.of(ledger.standing(tenant).rows()).filter(rows -> rows.version() > 0);
  }

  @Override
  public Optional<PolicyRows> lock(TenantId tenant) {
    return read(tenant);
  }

  @Override
  public void lockInstallation() {
    ledger.everyTenant();
  }
}
