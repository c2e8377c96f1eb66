package dev.bailiwick.authorization.snapshot;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.casbin.CasbinPolicyCompiler;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.PolicyCompiler;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What comes of a policy that cannot be loaded: nobody is answered by half of it. */
@Tag("security-46")
class FailedLoadsTest {

  private final Ground ground = new Ground();
  private final AuthorizationPorts ports = ground.ports();
  private final PolicyCompiler compiler = new CasbinPolicyCompiler();
  private final TenantId tenant = aTenant().withOwner(ports.newUser()).begin(ports);

  private Snapshots snapshots(Policies policies, PolicyCompiler by) {
    return new Snapshots(ports.transactions(), policies, by, Ground.A_LOT);
  }

  private void assertOnlyTheFirstFails(Snapshots snapshots) {
    assertThrows(IllegalStateException.class, () -> snapshots.of(tenant));
    assertNull(snapshots.inMemory(tenant));
    assertEquals(1, snapshots.of(tenant).orElseThrow().version());
  }

  @Test
  void aReadThatFailsPublishesNothingAndTheNextOneTriesAgain() {
    AtomicInteger reads = new AtomicInteger();
    Runnable failsAtFirst =
        () -> {
          if (reads.getAndIncrement() == 0) {
            throw new IllegalStateException("planned");
          }
        };
    assertOnlyTheFirstFails(
        snapshots(new WatchedPolicies(ports.policies(), failsAtFirst), compiler));
  }

  @Test
  void aCompilationThatFailsPublishesNothingAndTheNextOneTriesAgain() {
    AtomicInteger compiled = new AtomicInteger();
    PolicyCompiler failsAtFirst =
        new PolicyCompiler() {
          @Override
          public Installation installation(PolicyRows system) {
            return compiler.installation(system);
          }

          @Override
          public Policy compile(PolicyRows rows, Installation installation) {
            if (rows.tenant().equals(tenant) && compiled.getAndIncrement() == 0) {
              throw new IllegalStateException("planned");
            }
            return compiler.compile(rows, installation);
          }
        };
    assertOnlyTheFirstFails(snapshots(ports.policies(), failsAtFirst));
  }
}
