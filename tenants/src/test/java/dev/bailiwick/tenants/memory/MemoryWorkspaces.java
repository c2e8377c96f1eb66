package dev.bailiwick.tenants.memory;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.memory.MemoryLedger;
import dev.bailiwick.authorization.memory.MemoryLedger.Standing;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import dev.bailiwick.authorization.policy.PolicyRows;
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
    Standing standing = ledger.standing(tenant);
    return standing.batches().stream()
        .flatMap(batch -> batch.changes().stream())
        .filter(WorkspaceCreated.class::isInstance)
        .map(WorkspaceCreated.class::cast)
        .map(created -> workspace(created, standing.rows()))
        .toList();
  }

  private static Workspace workspace(WorkspaceCreated created, PolicyRows rows) {
    PolicyRows.Workspace now = requireNonNull(rows.workspaces().get(created.workspace()));
    return new Workspace(
        now.id(), now.parent(), created.slug(), created.name().value(), now.archived());
  }
}
