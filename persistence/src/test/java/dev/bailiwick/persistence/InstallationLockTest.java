package dev.bailiwick.persistence;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.policy.PolicyChange.TenantPlanChanged;
import dev.bailiwick.authorization.policy.Use;
import dev.bailiwick.authorization.policy.Use.Kind;
import dev.bailiwick.authorization.resource.RegisteredResource;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who changes what all tenants use, and who begins to use it, at once. */
final class InstallationLockTest {

  private final AuthorizationPorts ports = Installation.get().core();
  private final TenantId acme = aTenant().begin(ports);
  private final TenantId globex = aTenant().begin(ports);

  @Test
  void whoLocksTheInstallationWaitsForTheTenantsAndSeesWhatTheyBeganToUse() throws Exception {
    Use plan = new Use(Kind.PLAN, "plan-" + UUID.randomUUID());
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch waited = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<Boolean> tenant =
          threads.submit(
              () ->
                  ports
                      .transactions()
                      .inTenant(
                          acme,
                          () -> {
                            ports.append(acme, new TenantPlanChanged(plan.name()));
                            begun.countDown();
                            return isDone(waited);
                          }));
      begun.await();
      Future<Set<TenantId>> operator =
          threads.submit(
              () ->
                  ports
                      .transactions()
                      .global(
                          () -> {
                            ports.policies().lockInstallation();
                            return ports.uses().tenants(plan);
                          }));
      awaitWaiting(operator);
      boolean passed = operator.isDone();
      waited.countDown();
      assertFalse(passed);
      assertEquals(true, tenant.get());
      assertEquals(Set.of(acme), operator.get());
    }
  }

  @Test
  @Tag("security-21")
  void tenantsDoNotWaitForOneAnother() throws Exception {
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      ports
          .transactions()
          .inTenant(
              acme,
              () -> {
                ports.policies().lock(acme);
                return ended(
                    threads.submit(() -> ports.append(globex, new TenantPlanChanged("p"))));
              });
    }
    assertEquals("p", ports.rows(globex).standing().plan());
  }

  @RepeatedTest(5)
  void ofATypeTheLastLeavesAndTheNextComesAtOnceAndTheUseStays() throws Exception {
    Reference last = new Reference("type-" + UUID.randomUUID(), "1");
    Reference next = new Reference(last.type(), "2");
    put(last);
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Reference>> both =
          List.of(
              threads.submit(
                  () -> {
                    start.await();
                    return remove(last);
                  }),
              threads.submit(
                  () -> {
                    start.await();
                    return put(next);
                  }));
      start.countDown();
      for (Future<Reference> each : both) {
        each.get();
      }
    }
    Use use = new Use(Kind.REGISTERED_TYPE, last.type());
    assertEquals(Set.of(acme), ports.transactions().global(() -> ports.uses().tenants(use)));
  }

  private Reference put(Reference reference) {
    RegisteredResource resource = new RegisteredResource(reference, null, Map.of());
    return ports
        .transactions()
        .inTenant(
            acme,
            () -> {
              ports.resources().put(acme, resource, AuthorizationPorts.NOW);
              return reference;
            });
  }

  private Reference remove(Reference reference) {
    return ports
        .transactions()
        .inTenant(
            acme,
            () -> {
              ports.resources().remove(acme, reference, AuthorizationPorts.NOW.plusSeconds(1));
              return reference;
            });
  }

  /** PostgreSQL itself says when somebody waits for the lock that belongs to no row. */
  private static void awaitWaiting(Future<?> operator) throws SQLException {
    String waiting = "select from pg_locks where locktype = 'advisory' and not granted";
    try (Sql sql = Sql.asSuperuser()) {
      while (!operator.isDone() && sql.rows(waiting).isEmpty()) {
        Thread.onSpinWait();
      }
    }
  }

  private static boolean isDone(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T ended(Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
