package dev.bailiwick.tenants.memory;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.memory.MemoryLedger;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import dev.bailiwick.tenants.port.Workspaces;
import dev.bailiwick.tenants.workspace.Workspace;
import java.util.List;

/** Workspaces as the ledger in memory left them. */
final class MemoryWorkspaces implements Workspaces {

  private final MemoryLedger ledger;

  MemoryWorkspaces(MemoryLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public List<Workspace> list(TenantId tenant) {
    return ledger.standing(tenant).batches().stream()
        .flatMap(batch -> batch.changes().stream())
        .filter(WorkspaceCreated.class::isInstance)
        .map(WorkspaceCreated.class::cast)
        .map(w -> new Workspace(w.workspace(), w.parent(), w.slug(), w.name().value()))
        .toList();
  }
}
