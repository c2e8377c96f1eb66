package dev.bailiwick.authorization.reconciliation.usecase;

import static dev.bailiwick.authorization.Outcome.DONE;
import static dev.bailiwick.authorization.reconciliation.Difference.CHANGED;
import static dev.bailiwick.authorization.reconciliation.Difference.DELETED;
import static dev.bailiwick.authorization.reconciliation.Difference.ENABLED;
import static dev.bailiwick.authorization.reconciliation.Difference.MISSING;
import static dev.bailiwick.authorization.reconciliation.usecase.Roster.facts;
import static dev.bailiwick.authorization.reconciliation.usecase.Roster.identity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.memory.MemoryReconciliations;
import dev.bailiwick.authorization.memory.MemoryWorld;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.reconciliation.Difference;
import dev.bailiwick.authorization.reconciliation.Findings;
import dev.bailiwick.authorization.reconciliation.Reconciliation;
import dev.bailiwick.authorization.reconciliation.ReconciliationId;
import dev.bailiwick.authorization.user.DirectoryUnreachable;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.IdentityEvent;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.authorization.user.usecase.SyncIdentity;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What differs from the provider is found, and mended only where that was wanted. */
class ReconciliationTest {

  private static final Pace FAST = Pace.perSecond(1_000_000);

  private final MemoryWorld world = new MemoryWorld();
  private final Ground ground = new Ground(world.ports());
  private final Roster roster = new Roster();
  private final MemoryReconciliations store =
      new MemoryReconciliations(world.transactions(), world.users());
  private final SyncIdentity sync =
      new SyncIdentity(
          world.transactions(), world.users(), world.inbox(), roster, user -> {}, ground.clock());
  private final StartReconciliation start =
      new StartReconciliation(
          ground.reads(),
          world.transactions(),
          store,
          roster,
          ground.clock(),
          world.ports().acts(ground.clock()));
  private final ReconciliationDirectory directory =
      new ReconciliationDirectory(ground.reads(), world.transactions(), store);

  private AdvanceReconciliation node() {
    return new AdvanceReconciliation(
        world.transactions(),
        store,
        world.users(),
        new AdvanceReconciliation.Provider(roster, FAST, roster, FAST),
        sync,
        ground.clock());
  }

  private Identity known(String name) {
    Identity identity = roster.has(name);
    sync.sync(new IdentityEvent(identity, null));
    return identity;
  }

  /** Somebody of each kind. */
  private void differ() {
    known("same");
    roster.has("missing");
    Identity disabled = known("disabled");
    roster.has(disabled, facts("disabled", false));
    Identity moved = known("moved");
    roster.has(moved, facts("elsewhere", true));
    roster.forget(known("deleted"));
    roster.has(new Identity(Roster.OTHER, "missing"), facts("missing", true));
    roster.lists(identity("unconfirmed"), facts("unconfirmed", true), false);
  }

  private static final Map<Difference, Long> ALL =
      Map.of(MISSING, 2L, DELETED, 1L, ENABLED, 1L, CHANGED, 1L);

  private ReconciliationId run(boolean dryRun) {
    Reconciliation begun = start.start(null, dryRun);
    finish(node());
    return begun.id();
  }

  private static void finish(AdvanceReconciliation node) {
    Optional<Reconciliation> running = node.advance();
    while (running.isPresent()) {
      running = node.advance();
    }
  }

  private Findings findings(ReconciliationId id) {
    return world.transactions().global(() -> store.findings(id, 100));
  }

  private Optional<ProviderFacts> ours(Identity identity) {
    return world
        .transactions()
        .global(() -> world.users().findByIdentity(identity).map(user -> user.factsOf(identity)));
  }

  @Test
  void aDryRunReportsAndMendsNothing() {
    differ();
    Findings found = findings(run(true));
    assertEquals(ALL, found.differing());
    assertEquals(7, found.compared());
    assertEquals(Optional.empty(), ours(identity("missing")));
    assertEquals(Optional.of(facts("disabled", true)), ours(identity("disabled")));
    assertEquals(ALL, findings(run(true)).differing());
  }

  @Test
  void aRepairMendsByTheRoadOfEvents() {
    differ();
    assertEquals(ALL, findings(run(false)).differing());
    assertEquals(Optional.of(facts("missing", true)), ours(identity("missing")));
    assertEquals(Optional.of(facts("disabled", false)), ours(identity("disabled")));
    assertEquals(Optional.of(facts("elsewhere", true)), ours(identity("moved")));
    assertEquals(Optional.of(ProviderFacts.GONE), ours(identity("deleted")));
    assertEquals(Optional.empty(), ours(identity("unconfirmed")));
    assertEquals(Map.of(), findings(run(true)).differing());
  }

  /** A list may be some seconds old; what it shows is no more than a reason to ask. */
  @Test
  void aListThatLagsBehindAccusesNobody() {
    Identity alice = known("alice");
    roster.lists(alice, facts("alice", false), true);
    roster.drop(known("bob"));
    roster.lists(identity("gone"), facts("gone", true), true);

    assertEquals(Map.of(), findings(run(false)).differing());
    assertEquals(Set.of(alice, identity("bob"), identity("gone")), Set.copyOf(roster.asked()));
    assertEquals(Optional.of(facts("bob", true)), ours(identity("bob")));
  }

  @Test
  void goesOnWhereItWasCutShortAndFindsTheSame() {
    differ();
    Reconciliation begun = start.start(null, false);
    AdvanceReconciliation node = node();
    int cuts = 0;
    boolean isOver = false;
    while (!isOver) {
      roster.answers(3);
      try {
        finish(node);
        isOver = true;
      } catch (DirectoryUnreachable cut) {
        cuts++;
        ground.pass(Duration.ofMinutes(6));
        node = node();
      }
    }
    assertTrue(cuts > 1, "it was cut short");
    assertEquals(ALL, findings(begun.id()).differing());
  }

  @Test
  void oneNodeCarriesItOnAtATime() {
    roster.has("alice");
    start.start(null, true);
    AdvanceReconciliation first = node();
    assertTrue(first.advance().isPresent());
    assertEquals(Optional.empty(), node().advance());
    assertTrue(first.advance().isPresent());
  }

  @Test
  void onlyThoseMayWhoCanReadOrChangeUsers() {
    Person owner = operator("bw.owner");
    Person member = operator("bw.member");
    Person nobody = ground.someone();

    assertEquals("forbidden", Outcome.of(() -> start.start(nobody, true)));
    assertEquals("forbidden", Outcome.of(() -> start.start(member, false)));
    ReconciliationId id = start.start(owner, false).id();
    assertEquals("reconciliation_running", Outcome.of(() -> start.start(owner, true)));
    assertEquals(DONE, Outcome.of(() -> directory.get(owner, id)));
    assertEquals("forbidden", Outcome.of(() -> directory.get(nobody, id)));
    assertEquals("not_found", Outcome.of(() -> directory.get(owner, ReconciliationId.random())));
    assertEquals(Optional.of(id), directory.newest().map(it -> it.reconciliation().id()));
  }

  private Person operator(String role) {
    Person operator = ground.someone();
    ground
        .ports()
        .append(
            TenantId.SYSTEM,
            new MemberAdded(operator.user(), null),
            new GrantAdded(
                new Grant(GrantId.random(), operator.subject(), role, new Scope.OnTenant(), null)));
    ground.snapshots().forget(TenantId.SYSTEM);
    return operator;
  }
}
