package dev.bailiwick.authorization.snapshot;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.casbin.CasbinPolicyCompiler;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the compiled policies in memory promise to those who ask while others write. */
class SnapshotsTest {

  private static final int THREADS = 16;
  private static final int ROUNDS = 50;

  private final Ground ground = new Ground();
  private final AuthorizationPorts ports = ground.ports();
  private final Person alice = ground.someone();
  private final TenantId tenant = begun();

  private TenantId begun() {
    return aTenant().withOwner(alice.user()).begin(ports);
  }

  private Snapshots snapshots(Transactions transactions, Policies policies) {
    return new Snapshots(transactions, policies, new CasbinPolicyCompiler(), Ground.A_LOT);
  }

  private void addMember() {
    ground
        .policy()
        .change(
            tenant,
            alice.subject(),
            draft -> {
              draft.submit(new MemberAdded(ports.newUser(), null));
              return tenant;
            });
  }

  private static long version(Optional<Policy> policy) {
    return policy.orElseThrow().version();
  }

  @Test
  void aPolicyIsLoadedOnceHoweverManyAsk() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      TenantId fresh = begun();
      AtomicInteger reads = new AtomicInteger();
      CountDownLatch asking = new CountDownLatch(THREADS);
      Runnable whenRead =
          () -> {
            reads.incrementAndGet();
            await(asking);
          };
      Snapshots snapshots =
          snapshots(ports.transactions(), new WatchedPolicies(ports.policies(), whenRead));
      try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
        List<Future<Optional<Policy>>> answers =
            IntStream.range(0, THREADS)
                .mapToObj(
                    i ->
                        threads.submit(
                            () -> {
                              asking.countDown();
                              return snapshots.of(fresh);
                            }))
                .toList();
        for (Future<Optional<Policy>> answer : answers) {
          assertEquals(fresh, answer.get().orElseThrow().tenant());
        }
      }
      assertEquals(1, reads.get());
    }
  }

  @Test
  void aPolicyInMemoryIsNotReadAgain() {
    AtomicInteger reads = new AtomicInteger();
    Snapshots snapshots =
        snapshots(
            ports.transactions(), new WatchedPolicies(ports.policies(), reads::incrementAndGet));
    assertNull(snapshots.inMemory(tenant));
    Optional<Policy> first = snapshots.of(tenant);
    assertEquals(first, snapshots.of(tenant));
    assertEquals(first.orElseThrow(), snapshots.inMemory(tenant));
    assertEquals(1, reads.get());
  }

  /** Transactions whose first reader is held once its transaction is over. */
  private static final class Held implements Transactions {

    private final Transactions real;
    private final AtomicInteger ended = new AtomicInteger();
    private final CountDownLatch hasRead = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    Held(Transactions real) {
      this.real = real;
    }

    @Override
    public <T> T inTenant(TenantId tenant, Supplier<T> work) {
      T read = real.inTenant(tenant, work);
      if (!tenant.equals(TenantId.SYSTEM) && ended.getAndIncrement() == 0) {
        hasRead.countDown();
        await(goOn);
      }
      return read;
    }

    @Override
    public <T> T global(Supplier<T> work) {
      return real.global(work);
    }

    @Override
    public void afterCompletion(Runnable action) {
      real.afterCompletion(action);
    }
  }

  @Test
  void aLoadThatReadBeforeAForgetIsNeverPublished() throws Exception {
    Held held = new Held(ports.transactions());
    Snapshots snapshots = snapshots(held, ports.policies());
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<Optional<Policy>> answer = threads.submit(() -> snapshots.of(tenant));
      await(held.hasRead);
      addMember();
      snapshots.forget(tenant);
      assertNull(snapshots.inMemory(tenant));
      held.goOn.countDown();
      assertEquals(1, version(answer.get()));
    }
    assertNull(snapshots.inMemory(tenant));
    assertEquals(2, version(snapshots.of(tenant)));
  }

  @Test
  void whatIsForgottenIsReadAgain() {
    assertEquals(1, version(ground.snapshots().of(tenant)));
    addMember();
    assertEquals(2, version(ground.snapshots().of(tenant)));
  }

  @Test
  @Tag("security-21")
  void aTenantForgottenStaysKnownBesideTheOthers() {
    TenantId neighbour = begun();
    Snapshots snapshots = ground.snapshots();
    Policy kept = snapshots.of(neighbour).orElseThrow();
    assertEquals(tenant, snapshots.of(tenant).orElseThrow().tenant());
    snapshots.forget(tenant);
    assertNull(snapshots.inMemory(tenant));
    assertEquals(kept, snapshots.inMemory(neighbour));
  }

  @Test
  void anAbsentTenantIsEmptyUntilItBegins() {
    TenantId later = TenantId.random();
    assertEquals(Optional.empty(), ground.snapshots().of(later));
    assertNull(ground.snapshots().inMemory(later));
    ports.append(later, ground.now(), aTenant().withOwner(alice.user()).changes());
    assertEquals(1, version(ground.snapshots().of(later)));
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("nobody came");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
