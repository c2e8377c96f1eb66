package dev.bailiwick.authorization.audit.usecase;

import static java.util.stream.Collectors.groupingBy;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.Attempt;
import dev.bailiwick.authorization.audit.AuditEvent;
import dev.bailiwick.authorization.audit.AuditEventId;
import dev.bailiwick.authorization.audit.RefusalCap;
import dev.bailiwick.authorization.port.AuditTrail;
import dev.bailiwick.authorization.port.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Notes refusals, whose own transaction is rolled back, in a later one. Whoever is refused never
 * waits for it: rather than that, some are lost, and counted.
 */
public final class NoteRefusals {

  private static final int MOST_WAITING = 10_000;

  private final Transactions transactions;
  private final AuditTrail trail;
  private final Function<String, Optional<TenantId>> tenants;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final RefusalCap cap = new RefusalCap();
  private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final LongAdder lost = new LongAdder();

  /**
   * Notes in this trail.
   *
   * @param tenants the tenant of an id or slug, if it can be one
   */
  public NoteRefusals(
      Transactions transactions,
      AuditTrail trail,
      Function<String, Optional<TenantId>> tenants,
      InstantSource clock,
      RandomGenerator random) {
    this.transactions = transactions;
    this.trail = trail;
    this.tenants = tenants;
    this.clock = clock;
    this.random = random;
  }

  private record Waiting(Attempt attempt, Instant at) {}

  /** Takes one, to be written soon. */
  public void note(Attempt attempt) {
    Instant now = clock.instant();
    switch (cap.take(attempt, now)) {
      case KEPT -> enqueue(attempt, now);
      case COUNTED -> {} // until their minute is over
      case LOST -> lost.increment();
    }
  }

  /** Writes all that wait; what cannot be written is lost, and the failure thrown at the end. */
  public void write() {
    Instant now = clock.instant();
    cap.over(now).forEach(attempt -> enqueue(attempt, now));
    List<Waiting> all = new ArrayList<>();
    waiting.drainTo(all);
    RuntimeException failure = null;
    for (List<Waiting> some : byTenant(all)) {
      try {
        write(some);
      } catch (RuntimeException failed) {
        lost.add(some.size());
        failure = failed;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** How many could not be kept. */
  public long lost() {
    return lost.sum();
  }

  private void enqueue(Attempt attempt, Instant at) {
    if (!waiting.offer(new Waiting(attempt, at))) {
      lost.increment();
    }
  }

  private static Iterable<List<Waiting>> byTenant(List<Waiting> all) {
    return all.stream()
        .collect(groupingBy(one -> Optional.ofNullable(one.attempt().tenant())))
        .values();
  }

  private void write(List<Waiting> ofOneTenant) {
    tenant(ofOneTenant.getFirst().attempt().tenant())
        .ifPresent(
            tenant ->
                transactions.inTenant(
                    tenant,
                    () -> {
                      ofOneTenant.forEach(one -> trail.add(event(tenant, one)));
                      return ofOneTenant;
                    }));
  }

  private Optional<TenantId> tenant(@Nullable String sent) {
    return sent == null ? Optional.of(TenantId.SYSTEM) : tenants.apply(sent);
  }

  private AuditEvent event(TenantId tenant, Waiting one) {
    Attempt attempt = one.attempt();
    return new AuditEvent(
        AuditEventId.at(one.at(), random),
        tenant,
        one.at(),
        attempt.actor(),
        attempt.operation(),
        attempt.refused(),
        attempt.about(),
        attempt.trace());
  }
}
