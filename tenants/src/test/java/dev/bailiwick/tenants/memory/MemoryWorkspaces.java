package dev.bailiwick.tenants.memory;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.memory.MemoryLedger;
import dev.bailiwick.authorization.memory.MemoryLedger.Batch;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceMoved;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceRenamed;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.tenants.port.Workspaces;
import dev.bailiwick.tenants.workspace.FormerSlug;
import dev.bailiwick.tenants.workspace.Workspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Workspaces as the ledger in memory left them. */
final class MemoryWorkspaces implements Workspaces {

  private final MemoryLedger ledger;

  MemoryWorkspaces(MemoryLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public List<Workspace> list(TenantId tenant) {
    Map<WorkspaceId, String> names = new HashMap<>();
    for (Batch batch : ledger.standing(tenant).batches()) {
      for (PolicyChange change : batch.changes()) {
        switch (change) {
          case WorkspaceCreated made -> names.put(made.workspace(), made.name().value());
          case WorkspaceRenamed renamed -> names.put(renamed.workspace(), renamed.name().value());
          default -> {}
        }
      }
    }
    return ledger.standing(tenant).rows().workspaces().values().stream()
        .map(row -> workspace(row, requireNonNull(names.get(row.id()))))
        .toList();
  }

  private static Workspace workspace(PolicyRows.Workspace row, String name) {
    return new Workspace(row.id(), row.parent(), row.slug(), name, row.archived());
  }

  @Override
  public List<FormerSlug> former(TenantId tenant) {
    PolicyRows rows = PolicyRows.empty(tenant);
    Map<String, FormerSlug> released = new HashMap<>();
    for (Batch batch : ledger.standing(tenant).batches()) {
      for (PolicyChange change : batch.changes()) {
        switch (change) {
          case WorkspaceMoved moved -> release(rows, moved.workspace(), batch, released);
          case WorkspaceRenamed renamed -> release(rows, renamed.workspace(), batch, released);
          default -> {}
        }
        rows = rows.with(change);
      }
    }
    return List.copyOf(released.values());
  }

  private static void release(
      PolicyRows rows, WorkspaceId id, Batch batch, Map<String, FormerSlug> released) {
    PolicyRows.Workspace was = requireNonNull(rows.workspaces().get(id));
    released.put(
        was.parent() + "/" + was.slug(),
        new FormerSlug(was.parent(), was.slug(), id, batch.entry().at()));
  }
}
