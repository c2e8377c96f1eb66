package dev.bailiwick.tenants.contract;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceArchived;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import dev.bailiwick.tenants.workspace.Workspace;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the store of workspaces promises. */
public abstract class WorkspacesContract {

  /** The stores under test. */
  protected abstract TenantsPorts ports();

  @Test
  void workspacesAreListedInTheirTenantAlone() {
    WorkspaceId main = WorkspaceId.random();
    WorkspaceId below = WorkspaceId.random();
    TenantId acme =
        aTenant()
            .with(new WorkspaceCreated(main, null, "main", new Personal("Main")))
            .with(new WorkspaceCreated(below, main, "main", new Personal("Main, again")))
            .with(new WorkspaceArchived(below, true))
            .begin(ports().core());
    TenantId neighbour = aTenant().begin(ports().core());
    Set<Workspace> expected =
        Set.of(
            new Workspace(main, null, "main", "Main", false),
            new Workspace(below, main, "main", "Main, again", true));
    assertEquals(expected, Set.copyOf(ports().in(acme, () -> ports().workspaces().list(acme))));
    assertEquals(List.of(), ports().in(neighbour, () -> ports().workspaces().list(acme)));
    assertEquals(List.of(), ports().in(neighbour, () -> ports().workspaces().list(neighbour)));
  }
}
