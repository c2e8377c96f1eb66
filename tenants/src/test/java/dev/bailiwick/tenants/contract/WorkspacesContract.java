package dev.bailiwick.tenants.contract;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceArchived;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceMoved;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceRenamed;
import dev.bailiwick.tenants.workspace.FormerSlug;
import dev.bailiwick.tenants.workspace.Workspace;
import java.time.Instant;
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

  @Test
  void aWorkspaceIsListedAsItIsCalledNowAndWhereItLayIsKnown() {
    WorkspaceId main = WorkspaceId.random();
    WorkspaceId other = WorkspaceId.random();
    Instant later = AuthorizationPorts.NOW.plusSeconds(60);
    TenantId acme =
        aTenant()
            .with(new WorkspaceCreated(main, null, "main", new Personal("Main")))
            .with(new WorkspaceCreated(other, null, "other", new Personal("Other")))
            .begin(ports().core());
    ports()
        .core()
        .append(
            acme,
            later,
            List.of(
                new WorkspaceRenamed(main, "first", new Personal("First")),
                new WorkspaceRenamed(other, "main", new Personal("Main")),
                new WorkspaceMoved(other, main)));
    assertEquals(
        Set.of(
            new Workspace(main, null, "first", "First", false),
            new Workspace(other, main, "main", "Main", false)),
        Set.copyOf(ports().in(acme, () -> ports().workspaces().list(acme))));
    assertEquals(
        Set.of(
            new FormerSlug(null, "other", other, later),
            new FormerSlug(null, "main", other, later)),
        Set.copyOf(ports().in(acme, () -> ports().workspaces().former(acme))));
    TenantId neighbour = aTenant().begin(ports().core());
    assertEquals(List.of(), ports().in(neighbour, () -> ports().workspaces().former(acme)));
  }

  /** Two of them change places, so that on the way both lie in one. */
  @Test
  void oneBatchMayPassThroughAPlaceThatIsTaken() {
    WorkspaceId one = WorkspaceId.random();
    WorkspaceId other = WorkspaceId.random();
    TenantId acme =
        aTenant()
            .with(new WorkspaceCreated(one, null, "one", new Personal("One")))
            .with(new WorkspaceCreated(other, null, "other", new Personal("Other")))
            .begin(ports().core());
    ports()
        .core()
        .append(
            acme,
            new WorkspaceRenamed(one, "other", new Personal("One")),
            new WorkspaceRenamed(other, "one", new Personal("Other")));
    assertEquals(
        Set.of(
            new Workspace(one, null, "other", "One", false),
            new Workspace(other, null, "one", "Other", false)),
        Set.copyOf(ports().in(acme, () -> ports().workspaces().list(acme))));
  }
}
