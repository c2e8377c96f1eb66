package dev.bailiwick.tenants.tenant.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.Provider;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.contract.TenantsPorts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedInstallationTest {

  private static final int NODES = 4;

  private final House house = new House();
  private final TenantsPorts ports = house.ports();
  private final Identity operator = Provider.identity("operator");
  private final SeedInstallation seed =
      new SeedInstallation(
          ports.core().transactions(), house.policy(), ports.tenants(), ports.core().users());

  private PolicyRows system() {
    return ports.core().rows(TenantId.SYSTEM);
  }

  @Test
  void theOperatorOwnsTheInstallationBeforeTheyHaveEverSignedIn() {
    long before = system().version();
    seed.seed(operator);
    house.provider().verified("operator");
    assertEquals(before + 1, system().version());
    Person owner = house.syncs(operator);
    assertEquals("bw.owner", system().grantsTo(owner.subject()).getFirst().role());
    assertEquals(
        Optional.of(TenantId.SYSTEM),
        ports.global(() -> ports.tenants().idOf("system", house.ground().now())));
    assertEquals("bailiwick", house.ground().entries(TenantId.SYSTEM).getLast().actor().name());
    Person colleague = house.signsIn("colleague");
    house.invites(owner, TenantId.SYSTEM, "colleague", "bw.owner", new Scope.OnTenant());
    assertEquals(Outcome.DONE, Outcome.of(() -> house.accepts(colleague, house.mailed())));
  }

  @Test
  void seedingAgainChangesNothingWhoeverIsNamed() {
    seed.seed(operator);
    PolicyRows before = system();
    seed.seed(operator);
    seed.seed(Provider.identity("usurper"));
    assertEquals(before, system());
    assertTrue(
        ports
            .global(() -> ports.core().users().findByIdentity(Provider.identity("usurper")))
            .isEmpty());
  }

  @Test
  void ofNodesThatStartAtOnceOneSeeds() throws Exception {
    long before = system().version();
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService nodes = Executors.newFixedThreadPool(NODES)) {
      List<Future<Boolean>> starts =
          IntStream.range(0, NODES)
              .mapToObj(
                  i ->
                      nodes.submit(
                          () -> {
                            start.await();
                            seed.seed(operator);
                            return true;
                          }))
              .toList();
      start.countDown();
      for (Future<Boolean> node : starts) {
        assertTrue(node.get());
      }
    }
    assertEquals(before + 1, system().version());
    assertEquals(1, system().grants().size());
  }
}
