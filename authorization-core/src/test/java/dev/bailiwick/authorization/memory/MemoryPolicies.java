package dev.bailiwick.authorization.memory;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.resource.RegisteredResource;
import java.util.Optional;

/** Policies as the ledger in memory left them; every transaction has all locks there are. */
public final class MemoryPolicies implements Policies {

  private final MemoryLedger ledger;
  private final MemoryResources register;

  public MemoryPolicies(MemoryLedger ledger, MemoryResources register) {
    this.ledger = ledger;
    this.register = register;
  }

  @Override
  public Optional<PolicyRows> read(TenantId tenant) {
    return Optional.of(ledger.standing(tenant).rows())
        .filter(rows -> rows.version() > 0)
        .map(rows -> rows.placing(resource -> workspace(tenant, resource)));
  }

  private Optional<WorkspaceId> workspace(TenantId tenant, Reference resource) {
    return register.find(tenant, resource).map(RegisteredResource::workspace);
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
