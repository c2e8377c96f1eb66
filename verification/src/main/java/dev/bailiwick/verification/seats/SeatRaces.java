package dev.bailiwick.verification.seats;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.policy.Limit;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.LimitOverridden;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Races for the seats of a tenant: of a hundred some join and others are enabled again, all at
 * once, and just as many come in as there are seats.
 */
public final class SeatRaces {

  /** How many run at once in a race. */
  public static final int RUNNERS = 100;

  private static final long SEATS = 10;

  private final AuthorizationPorts ports;
  private final ChangePolicy policy;

  public SeatRaces(AuthorizationPorts ports, ChangePolicy policy) {
    this.ports = ports;
    this.policy = policy;
  }

  /**
   * What races came to.
   *
   * @param pastTheLimit people who came in although no seat was left
   * @param leftFree seats that nobody got although people were turned away
   */
  public record Tally(long races, long pastTheLimit, long leftFree) {}

  /** Runs so many races, each in a tenant of its own. */
  public Tally run(int races) {
    long past = 0;
    long free = 0;
    for (int race = 0; race < races; race++) {
      long taken = race();
      past += Math.max(0, taken - SEATS);
      free += Math.max(0, SEATS - taken);
    }
    return new Tally(races, past, free);
  }

  /** How many seats are taken after a race. */
  private long race() {
    UserId owner = ports.newUser();
    TenantId tenant = aTenant().withOwner(owner).begin(ports);
    ports.append(tenant, new LimitOverridden(Limit.SEATS.word(), SEATS));
    List<Runnable> runners = new ArrayList<>();
    for (int runner = 0; runner < RUNNERS; runner++) {
      UserId user = ports.newUser();
      runners.add(runner % 2 == 0 ? joins(tenant, owner, user) : comesBack(tenant, owner, user));
    }
    atOnce(runners);
    return Limit.SEATS.used(ports.rows(tenant), Instant.now());
  }

  private Runnable joins(TenantId tenant, UserId owner, UserId user) {
    return () -> change(tenant, owner, new MemberAdded(user, null));
  }

  private Runnable comesBack(TenantId tenant, UserId owner, UserId user) {
    ports.append(
        tenant, new MemberAdded(user, null), new MemberStatusChanged(user, MemberStatus.DISABLED));
    return () -> change(tenant, owner, new MemberStatusChanged(user, MemberStatus.ACTIVE));
  }

  private void change(TenantId tenant, UserId owner, PolicyChange change) {
    policy.change(
        tenant,
        Subject.of(owner),
        draft -> {
          draft.submit(change);
          return change;
        });
  }

  private static void atOnce(List<Runnable> runners) {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      runners.forEach(runner -> running.add(threads.submit(() -> run(start, runner))));
      start.countDown();
      for (Future<?> each : running) {
        each.get();
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a race was not finished", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("a race was broken off", interrupted);
    }
  }

  private static void run(CountDownLatch start, Runnable runner) {
    try {
      start.await();
      runner.run();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (Refusal refusal) {
      if (!refusal.code().equals("limit_reached")) {
        throw refusal;
      }
    }
  }
}
