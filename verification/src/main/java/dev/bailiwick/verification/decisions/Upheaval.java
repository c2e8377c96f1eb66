package dev.bailiwick.verification.decisions;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.casbin.CasbinPolicyCompiler;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.ledger.Actor;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import dev.bailiwick.authorization.ledger.WrittenChanges;
import dev.bailiwick.authorization.memory.MemoryLedger;
import dev.bailiwick.authorization.memory.MemoryPolicies;
import dev.bailiwick.authorization.memory.MemoryTransactions;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.snapshot.Snapshots;
import dev.bailiwick.verification.bridge.CatalogueRows;
import dev.bailiwick.verification.bridge.Changes;
import dev.bailiwick.verification.oracle.Tenant;
import dev.bailiwick.verification.oracle.World;
import dev.bailiwick.verification.random.Dice;
import dev.bailiwick.verification.random.RandomChange;
import dev.bailiwick.verification.random.RandomQuestions;
import dev.bailiwick.verification.random.RandomWorld;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One tenant whose policy changes while others ask. Whoever asks is answered by one version: none
 * before the last that was acknowledged when they began, and as the oracle answers by that one.
 */
final class Upheaval {

  private static final int VERSIONS = 40;
  private static final long BOUND = 1_000_000_000;
  private static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");

  private final Dice dice;
  private final World world;
  private final TenantId id;
  private final Tally tally;
  private final Random salts;
  private final MemoryTransactions transactions = new MemoryTransactions();
  private final MemoryLedger ledger = new MemoryLedger(transactions);
  private final Snapshots snapshots =
      new Snapshots(transactions, new MemoryPolicies(ledger), new CasbinPolicyCompiler(), BOUND);

  private final Map<Long, Tenant> history = new ConcurrentHashMap<>();
  private final AtomicLong acknowledged = new AtomicLong();

  Upheaval(long seed, Tally tally) {
    this.tally = tally;
    dice = new Dice(seed);
    salts = new Random(seed);
    world = RandomWorld.of(dice);
    id = new TenantId(UUID.fromString(world.tenants().getFirst().id()));
  }

  /** One writes, two ask until everything is written. */
  void play() {
    begin();
    Asking one = new Asking(new Dice(dice.seed()));
    Asking other = new Asking(new Dice(dice.seed()));
    Threads.together(this::write, one::untilTheEnd, other::untilTheEnd);
  }

  private void begin() {
    List<PolicyChange> catalogue = new ArrayList<>();
    var system = CatalogueRows.of(world.installation());
    system.products().values().forEach(it -> catalogue.add(new PolicyChange.ProductPut(it)));
    system.plans().values().forEach(it -> catalogue.add(new PolicyChange.PlanPut(it)));
    append(TenantId.SYSTEM, catalogue);
    Tenant first = world.tenants().getFirst();
    history.put(1L, first);
    append(id, Changes.between(Tenant.empty(first.id()), first));
    acknowledged.set(1);
  }

  private void write() {
    try {
      writeVersions();
    } finally {
      acknowledged.set(VERSIONS);
    }
  }

  private void writeVersions() {
    RandomChange change = new RandomChange(dice, world.installation());
    Tenant now = world.tenants().getFirst();
    for (long version = 2; version <= VERSIONS; version++) {
      Tenant next = change.after(now);
      history.put(version, next);
      append(id, Changes.between(now, next));
      acknowledged.set(version);
      now = next;
    }
  }

  /** As the product does it: the snapshot is forgotten before the writer hears of success. */
  private void append(TenantId tenant, List<PolicyChange> changes) {
    transactions.inTenant(
        tenant,
        () -> {
          transactions.afterCompletion(() -> snapshots.forget(tenant));
          LedgerEntry entry =
              LedgerEntry.after(
                  ledger.head(tenant),
                  tenant,
                  AT,
                  Actor.BAILIWICK,
                  WrittenChanges.of(changes, salts));
          ledger.append(entry, ledger.standing(tenant).rows(), changes);
          return entry;
        });
  }

  private final class Asking {

    private final RandomQuestions questions;

    Asking(Dice own) {
      questions = new RandomQuestions(own, world.installation(), world.tenants().getFirst());
    }

    void untilTheEnd() {
      while (acknowledged.get() < VERSIONS) {
        ask();
      }
    }

    private void ask() {
      long known = acknowledged.get();
      Policy policy = snapshots.of(id).orElseThrow();
      Tenant asWritten = history.get(policy.version());
      if (policy.version() < known || asWritten == null) {
        tally.differ("version " + policy.version() + " answers after " + known);
        return;
      }
      new Comparison(world.installation(), asWritten, policy, tally)
          .ask(questions.next(), "version " + policy.version());
    }
  }
}
