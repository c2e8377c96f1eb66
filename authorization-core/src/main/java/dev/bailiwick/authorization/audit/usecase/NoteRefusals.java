package dev.bailiwick.authorization.audit.usecase;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.Attempt;
import dev.bailiwick.authorization.audit.AuditEvent;
import dev.bailiwick.authorization.audit.AuditEventId;
import dev.bailiwick.authorization.audit.RefusalCap;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.ledger.Actor;
import dev.bailiwick.authorization.port.AuditTrail;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.snapshot.Snapshots;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Notes refusals, whose own transaction is rolled back, in a later one. Whoever is refused never
 * waits for it: rather than that, some are lost, and counted.
 */
public final class NoteRefusals {

  private static final int MOST_WAITING = 10_000;

  private final Transactions transactions;
  private final AuditTrail trail;
  private final Function<String, Optional<TenantId>> tenants;
  private final Snapshots snapshots;
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
      Snapshots snapshots,
      InstantSource clock,
      RandomGenerator random) {
    this.transactions = transactions;
    this.trail = trail;
    this.tenants = tenants;
    this.snapshots = snapshots;
    this.clock = clock;
    this.random = random;
  }

  private record Waiting(Attempt attempt, Instant at) {

    Waiting about(Reference tenant) {
      return new Waiting(attempt.about(tenant), at);
    }
  }

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
    String sent = ofOneTenant.getFirst().attempt().tenant();
    if (sent == null) {
      write(TenantId.SYSTEM, ofOneTenant);
    } else {
      tenants.apply(sent).flatMap(snapshots::of).ifPresent(policy -> write(policy, ofOneTenant));
    }
  }

  /** Strangers write nothing into a tenant's own audit, and are not told of there. */
  private void write(Policy policy, List<Waiting> ofOneTenant) {
    Map<Boolean, List<Waiting>> known =
        ofOneTenant.stream()
            .collect(partitioningBy(one -> policy.knows(one.attempt().by().reference())));
    write(policy.tenant(), requireNonNull(known.get(true)));
    Reference tenant = new Reference("bw.tenant", policy.tenant().toString());
    write(
        TenantId.SYSTEM,
        requireNonNull(known.get(false)).stream().map(one -> one.about(tenant)).toList());
  }

  private void write(TenantId tenant, List<Waiting> some) {
    if (!some.isEmpty()) {
      transactions.inTenant(
          tenant,
          () -> {
            some.forEach(one -> trail.add(event(tenant, one)));
            return some;
          });
    }
  }

  private AuditEvent event(TenantId tenant, Waiting one) {
    Attempt attempt = one.attempt();
    return new AuditEvent(
        AuditEventId.at(one.at(), random),
        tenant,
        one.at(),
        Actor.of(attempt.by()),
        attempt.operation(),
        attempt.refused(),
        attempt.about(),
        attempt.trace());
  }
}
