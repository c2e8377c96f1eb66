package dev.bailiwick.authorization.snapshot;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Policies;
import java.util.Optional;

/** The stored policies, each read of which does something first. */
record WatchedPolicies(Policies stored, Runnable whenRead) implements Policies {

  @Override
  public Optional<PolicyRows> read(TenantId tenant) {
    if (!tenant.equals(TenantId.SYSTEM)) {
      whenRead.run();
    }
    return stored.read(tenant);
  }

  @Override
  public Optional<PolicyRows> lock(TenantId tenant) {
    throw new UnsupportedOperationException("a snapshot locks nothing");
  }

  @Override
  public void lockInstallation() {
    throw new UnsupportedOperationException("a snapshot locks nothing");
  }
}
