package dev.bailiwick.authorization.contract;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import dev.bailiwick.authorization.ledger.LedgerHead;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.resource.RegisteredResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the stored rows of policies promise. */
public abstract class PoliciesContract {

  private static final int BATCHES = 40;
  private static final int RACERS = 4;
  private static final int LAPS = 8;

  /** The stores under test. */
  protected abstract AuthorizationPorts ports();

  @Test
  void aTenantThatHasNotBegunIsAbsent() {
    TenantId nobody = TenantId.random();
    assertEquals(Optional.empty(), in(nobody, () -> ports().policies().read(nobody)));
    assertEquals(Optional.empty(), in(nobody, () -> ports().policies().lock(nobody)));
  }

  @Test
  void readAndLockFindTheSame() {
    TenantId tenant = aTenant().withOwner(ports().newUser()).begin(ports());
    assertEquals(
        in(tenant, () -> ports().policies().read(tenant)),
        in(tenant, () -> ports().policies().lock(tenant)));
  }

  @Test
  void theRowsAreWhatTheLedgersChangesMakeOfThem() {
    long seed = new Random().nextLong();
    RandomChanges random = new RandomChanges(seed, ports());
    TenantId tenant = aTenant().begin(ports());
    PolicyRows expected = PolicyRows.empty(tenant).at(1);
    for (int i = 0; i < BATCHES; i++) {
      List<PolicyChange> batch = random.batch(expected);
      ports().append(tenant, AuthorizationPorts.NOW, batch);
      for (PolicyChange change : batch) {
        expected = expected.with(change);
      }
      expected = expected.at(expected.version() + 1);
      assertEquals(expected, ports().rows(tenant), () -> "seed " + seed);
    }
  }

  @Test
  void theRowsSayWhereARegisteredResourceLiesThatAGrantIsOn() {
    UserId owner = ports().newUser();
    WorkspaceId design = WorkspaceId.random();
    TenantId tenant = aTenant().withOwner(owner).withWorkspace(design, null).begin(ports());
    Reference one = new Reference("document", "1");
    Reference unregistered = new Reference("document", "2");
    in(tenant, () -> register(tenant, one, design));
    in(tenant, () -> register(tenant, new Reference("document", "not granted"), design));
    ports().append(tenant, on(one, owner), on(unregistered, owner));
    assertEquals(Map.of(one, design), ports().rows(tenant).placed());
  }

  private Reference register(TenantId tenant, Reference resource, WorkspaceId workspace) {
    RegisteredResource registered = new RegisteredResource(resource, workspace, Map.of());
    ports().resources().put(tenant, registered, AuthorizationPorts.NOW);
    return resource;
  }

  private static GrantAdded on(Reference resource, UserId to) {
    Scope on = new Scope.OnResource(resource);
    return new GrantAdded(
        new Grant(GrantId.random(), Subject.of(to), "bw.workspace_viewer", on, null));
  }

  @Test
  void writersOfOneTenantComeOneAfterTheOther() throws Exception {
    TenantId tenant = aTenant().begin(ports());
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(RACERS)) {
      List<? extends Future<?>> races =
          IntStream.range(0, RACERS)
              .mapToObj(racer -> threads.submit(() -> race(tenant, start)))
              .toList();
      start.countDown();
      for (Future<?> race : races) {
        race.get();
      }
    }
    LedgerHead head = LedgerHead.NONE;
    for (LedgerEntry entry : in(tenant, () -> ports().ledger().entries(tenant))) {
      assertTrue(entry.follows(head));
      head = entry.head();
    }
    assertEquals(1 + RACERS * LAPS, head.version());
    assertEquals(RACERS * LAPS, ports().rows(tenant).workspaces().size());
  }

  private Void race(TenantId tenant, CountDownLatch start) throws InterruptedException {
    start.await();
    for (int lap = 0; lap < LAPS; lap++) {
      WorkspaceId id = WorkspaceId.random();
      ports().append(tenant, new WorkspaceCreated(id, null, "w-" + id, new Personal("Race")));
      PolicyRows read = ports().rows(tenant);
      assertEquals(read.version() - 1, read.workspaces().size(), "rows of several versions");
    }
    return null;
  }

  private <T> T in(TenantId tenant, Supplier<T> work) {
    return ports().transactions().inTenant(tenant, work);
  }
}
