package dev.bailiwick.authorization.snapshot;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.casbin.CasbinPolicyCompiler;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.policy.Documents;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.ProductRemoved;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is in memory weighs no more than it may, and counts only with today's installation. */
class BoundedSnapshotsTest {

  private static final int TENANTS = 60;

  private final AuthorizationPorts ports = new Ground().ports();
  private final List<TenantId> tenants =
      Stream.generate(() -> aTenant().withOwner(ports.newUser()).begin(ports))
          .limit(TENANTS)
          .toList();

  private Snapshots bounded(long bytes) {
    return new Snapshots(ports.transactions(), ports.policies(), new CasbinPolicyCompiler(), bytes);
  }

  private long weightOfOne() {
    return bounded(Ground.A_LOT).of(tenants.getFirst()).orElseThrow().weight();
  }

  private long inMemory(Snapshots snapshots) {
    return tenants.stream().filter(tenant -> snapshots.inMemory(tenant) != null).count();
  }

  private void say(TenantId tenant, PolicyChange change) {
    ports.append(tenant, change);
  }

  @Test
  void whatWasLoadedLongAgoMakesRoom() {
    long bound = weightOfOne() * TENANTS / 4;
    Snapshots snapshots = bounded(bound);
    for (TenantId tenant : tenants) {
      assertEquals(tenant, snapshots.of(tenant).orElseThrow().tenant());
      assertTrue(snapshots.weight() <= bound, () -> snapshots.weight() + " of " + bound);
    }
    long left = inMemory(snapshots);
    assertTrue(left > TENANTS / 8 && left < TENANTS / 3, left + " left");
  }

  @Test
  void whatWasEvictedComesBackAsItIsNow() {
    Snapshots snapshots = bounded(weightOfOne() * TENANTS / 4);
    for (int round = 1; round <= 3; round++) {
      for (TenantId tenant : tenants) {
        assertEquals(round, snapshots.of(tenant).orElseThrow().version());
        say(tenant, new MemberAdded(ports.newUser(), null));
        snapshots.forget(tenant);
      }
    }
  }

  @Test
  void whatIsAskedForAllTheTimeStays() {
    Snapshots snapshots = bounded(weightOfOne() * TENANTS / 4);
    TenantId busy = tenants.getFirst();
    Policy first = snapshots.of(busy).orElseThrow();
    for (TenantId tenant : tenants) {
      snapshots.of(tenant);
      assertSame(first, snapshots.of(busy).orElseThrow());
    }
  }

  @Test
  void whatIsForgottenWeighsNothing() {
    Snapshots snapshots = bounded(Ground.A_LOT);
    snapshots.of(tenants.getFirst());
    long before = snapshots.weight();
    snapshots.of(tenants.getLast());
    snapshots.forget(tenants.getLast());
    assertEquals(before, snapshots.weight());
  }

  @Test
  void aChangeOfTheCatalogueReachesEveryTenant() {
    Snapshots snapshots = bounded(Ground.A_LOT);
    TenantId tenant = tenants.getFirst();
    assertTrue(snapshots.of(tenant).orElseThrow().catalogue().number("document", "read") >= 0);
    say(TenantId.SYSTEM, new ProductRemoved(Documents.PRODUCT.name()));
    snapshots.forget(TenantId.SYSTEM);
    assertNull(snapshots.inMemory(tenant));
    assertEquals(-1, snapshots.of(tenant).orElseThrow().catalogue().number("document", "read"));
  }

  @Test
  void whateverElseChangesInTheInstallationLeavesTheTenantsPoliciesAlone() {
    Snapshots snapshots = bounded(Ground.A_LOT);
    Policy policy = snapshots.of(tenants.getFirst()).orElseThrow();
    Policy system = snapshots.of(TenantId.SYSTEM).orElseThrow();
    say(
        TenantId.SYSTEM,
        new ApplicationAdded(ApplicationId.random(), TenantId.SYSTEM, new Personal("Shop")));
    snapshots.forget(TenantId.SYSTEM);
    assertNotSame(system, snapshots.of(TenantId.SYSTEM).orElseThrow());
    assertSame(policy, snapshots.inMemory(tenants.getFirst()));
  }
}
