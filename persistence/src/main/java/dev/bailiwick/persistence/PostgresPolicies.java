package dev.bailiwick.persistence;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Policies;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Policies on PostgreSQL; one statement reads all of one, and so at one version. */
@Singleton
final class PostgresPolicies implements Policies {

  private final PolicyTables tables;
  private final PolicyView view;

  PostgresPolicies(PolicyTables tables, PolicyView view) {
    this.tables = tables;
    this.view = view;
  }

  @Override
  public Optional<PolicyRows> read(TenantId tenant) {
    List<PolicyRow> rows = view.read(tenant.value());
    return rows.isEmpty() ? Optional.empty() : Optional.of(GatheredPolicy.of(tenant, rows));
  }

  @Override
  public Optional<PolicyRows> lock(TenantId tenant) {
    if (!tenant.equals(TenantId.SYSTEM)) {
      tables.shareInstallation();
    }
    // The rows are read by a later statement, which sees all that was committed under the lock.
    return tables.lock(tenant.value()).flatMap(version -> read(tenant));
  }

  @Override
  public void lockInstallation() {
    tables.lockInstallation();
  }
}
