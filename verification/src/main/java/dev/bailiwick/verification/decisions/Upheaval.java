package dev.bailiwick.verification.decisions;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.verification.bridge.Changes;
import dev.bailiwick.verification.oracle.Installation;
import dev.bailiwick.verification.oracle.Tenant;
import dev.bailiwick.verification.oracle.World;
import dev.bailiwick.verification.random.Dice;
import dev.bailiwick.verification.random.RandomChange;
import dev.bailiwick.verification.random.RandomQuestions;
import dev.bailiwick.verification.random.RandomWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A world that changes while others ask. Whoever asks is answered by one version of the tenant and
 * one of the installation: none before the last that was acknowledged when they began, and as the
 * oracle answers by these.
 */
final class Upheaval {

  private static final int STEPS = 60;

  /** In a row to one tenant. */
  private static final int QUESTIONS = 40;

  private final Dice dice;
  private final World world;
  private final Tally tally;
  private final Stores stores;
  private final Versions<Installation> installation = new Versions<>();
  private final List<Versions<Tenant>> tenants = new ArrayList<>();
  private volatile boolean over;

  Upheaval(long seed, Tally tally) {
    this.tally = tally;
    dice = new Dice(seed);
    world = RandomWorld.of(dice);
    stores = new Stores(seed);
  }

  /** One writes, two ask until everything is written. */
  void play() {
    change(null, world.installation());
    for (Tenant tenant : world.tenants()) {
      tenants.add(new Versions<>());
      change(tenants.getLast(), Tenant.empty(tenant.id()), tenant);
    }
    Asking one = new Asking(new Dice(dice.seed()));
    Asking other = new Asking(new Dice(dice.seed()));
    Threads.together(this::write, one::untilTheEnd, other::untilTheEnd);
  }

  private void write() {
    try {
      Installation now = world.installation();
      List<Tenant> standing = new ArrayList<>(world.tenants());
      for (int step = 0; step < STEPS; step++) {
        if (dice.percent(15)) {
          now = change(now, new RandomChange(dice, now).after());
        } else {
          int which = dice.below(standing.size());
          Tenant next = new RandomChange(dice, now).after(standing.get(which));
          standing.set(which, change(tenants.get(which), standing.get(which), next));
        }
      }
    } finally {
      over = true;
    }
  }

  private Installation change(@Nullable Installation before, Installation after) {
    List<PolicyChange> changes = Changes.between(before, after);
    if (!changes.isEmpty()) {
      installation.write(after);
      stores.append(TenantId.SYSTEM, changes);
      installation.acknowledge();
    }
    return after;
  }

  private Tenant change(Versions<Tenant> versions, Tenant before, Tenant after) {
    versions.write(after);
    stores.append(id(after), Changes.between(before, after));
    versions.acknowledge();
    return after;
  }

  private static TenantId id(Tenant tenant) {
    return new TenantId(UUID.fromString(tenant.id()));
  }

  private final class Asking {

    private final Dice own;

    Asking(Dice own) {
      this.own = own;
    }

    void untilTheEnd() {
      while (!over) {
        int which = own.below(tenants.size());
        Tenant tenant = world.tenants().get(which);
        var questions = new RandomQuestions(own, world.installation(), tenant);
        for (int i = 0; i < QUESTIONS && !over; i++) {
          ask(id(tenant), tenants.get(which), questions);
        }
      }
    }

    private void ask(TenantId tenant, Versions<Tenant> versions, RandomQuestions questions) {
      long installationThen = installation.acknowledged();
      long tenantThen = versions.acknowledged();
      Policy policy = stores.snapshots().of(tenant).orElseThrow();
      long byInstallation = policy.installation().version();
      String by = policy.version() + " under " + byInstallation;
      Installation said = installation.saidAt(byInstallation, installationThen);
      Tenant stood = versions.at(policy.version(), tenantThen);
      if (said == null || stood == null) {
        tally.differ("%s after %d under %d".formatted(by, tenantThen, installationThen));
      } else {
        new Comparison(said, stood, policy, tally).ask(questions.next(), "version " + by);
      }
    }
  }
}
