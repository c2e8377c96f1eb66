package dev.bailiwick.authorization.snapshot;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.PolicyCompiler;
import dev.bailiwick.authorization.port.Transactions;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The compiled policies in memory. A snapshot is built aside and published whole; it is loaded
 * once, however many ask at the same time; one that fails to load is never published. Together they
 * weigh no more than a bound: those that nobody has asked for lately go first, and come back when
 * they are asked for again.
 *
 * <p>A tenant is forgotten by taking its place out of the map. Whoever is loading into that place
 * publishes where nobody looks any more, so what was read before is never found afterwards.
 */
public final class Snapshots {

  private final Transactions transactions;
  private final Policies policies;
  private final PolicyCompiler compiler;
  private final long bound;
  private final ConcurrentMap<TenantId, Place> places = new ConcurrentHashMap<>();
  private final AtomicLong weight = new AtomicLong();
  private final Object evicting = new Object();
  private final AtomicReference<@Nullable Iterator<TenantId>> hand = new AtomicReference<>();

  /** What holds for all tenants, as {@code system}'s published policy says; else null. */
  private final AtomicReference<@Nullable Installation> current = new AtomicReference<>();

  /** The last one that was compiled, kept so that what says the same stays the same object. */
  private final AtomicReference<@Nullable Installation> latest = new AtomicReference<>();

  /**
   * No policies yet.
   *
   * @param bound how many bytes they may weigh together
   */
  public Snapshots(
      Transactions transactions, Policies policies, PolicyCompiler compiler, long bound) {
    this.transactions = transactions;
    this.policies = policies;
    this.compiler = compiler;
    this.bound = bound;
  }

  /** The tenant's policy as it is now; empty where there is no such tenant. */
  public Optional<Policy> of(TenantId tenant) {
    Policy published = inMemory(tenant);
    return published == null ? load(tenant) : Optional.of(published);
  }

  /** The policy if it is in memory, so that asking never waits; else null. */
  public @Nullable Policy inMemory(TenantId tenant) {
    Place place = places.get(tenant);
    return place == null ? null : fresh(place.touch());
  }

  /**
   * Forgets the tenant's policy. Whoever asks after this call returns is answered from rows that
   * were read after it was made.
   */
  public void forget(TenantId tenant) {
    places.computeIfPresent(tenant, (id, place) -> vacated(id, place));
  }

  /**
   * What these rows of {@code system} say for all tenants; compiled only where they say it anew.
   */
  public Installation installation(PolicyRows system) {
    Installation known = latest.get();
    if (known == null || !known.saysTheSame(system)) {
      known = compiler.installation(system);
      latest.set(known);
    }
    return known;
  }

  /** How many bytes the policies in memory weigh, about. */
  public long weight() {
    return weight.get();
  }

  private Optional<Policy> load(TenantId tenant) {
    Place place = places.computeIfAbsent(tenant, id -> new Place());
    Optional<Policy> loaded;
    synchronized (place) {
      Policy published = fresh(place.policy.get());
      loaded = published == null ? read(tenant, place) : Optional.of(published);
    }
    evict();
    return loaded;
  }

  private Optional<Policy> read(TenantId tenant, Place place) {
    Optional<Policy> policy = Optional.empty();
    try {
      policy = read(tenant);
      return policy;
    } finally {
      publish(tenant, place, policy.orElse(null));
    }
  }

  private Optional<Policy> read(TenantId tenant) {
    if (tenant.equals(TenantId.SYSTEM)) {
      return rows(tenant).map(rows -> compiler.compile(rows, installation(rows)));
    }
    Installation installation =
        of(TenantId.SYSTEM)
            .map(Policy::installation)
            .orElseGet(() -> installation(PolicyRows.empty(TenantId.SYSTEM)));
    return rows(tenant).map(rows -> compiler.compile(rows, installation));
  }

  private Optional<PolicyRows> rows(TenantId tenant) {
    return transactions.inTenant(tenant, () -> policies.read(tenant));
  }

  /** Publishes unless the place was vacated meanwhile; a load that came to nothing leaves none. */
  private void publish(TenantId tenant, Place place, @Nullable Policy policy) {
    places.computeIfPresent(
        tenant,
        (id, there) -> {
          if (there != place) {
            return there;
          }
          if (policy == null) {
            return vacated(id, place);
          }
          weight.addAndGet(policy.weight() - place.weight());
          place.policy.set(policy);
          place.touched.set(true);
          if (id.equals(TenantId.SYSTEM)) {
            current.set(policy.installation());
          }
          return place;
        });
  }

  private @Nullable Place vacated(TenantId tenant, Place place) {
    weight.addAndGet(-place.weight());
    if (tenant.equals(TenantId.SYSTEM)) {
      current.set(null);
    }
    return null;
  }

  /** A policy counts only with the installation that it was compiled with. */
  private @Nullable Policy fresh(@Nullable Policy policy) {
    return policy != null && policy.installation() == current.get() ? policy : null;
  }

  /** Second chance: a hand goes round, and takes what was not asked for since it came by. */
  private void evict() {
    if (weight.get() <= bound) {
      return;
    }
    synchronized (evicting) {
      for (int i = 2 * places.size(); i > 0 && weight.get() > bound; i--) {
        Iterator<TenantId> next = hand.get();
        if (next == null || !next.hasNext()) {
          next = places.keySet().iterator();
          hand.set(next);
        }
        if (next.hasNext()) {
          places.computeIfPresent(next.next(), this::unlessTouched);
        }
      }
    }
  }

  private @Nullable Place unlessTouched(TenantId tenant, Place place) {
    boolean stays =
        place.touched.get() || place.policy.get() == null || tenant.equals(TenantId.SYSTEM);
    place.touched.set(false);
    return stays ? place : vacated(tenant, place);
  }

  /** One tenant's place in memory; whoever loads into it holds its lock. */
  private static final class Place {

    final AtomicReference<@Nullable Policy> policy = new AtomicReference<>();
    final AtomicBoolean touched = new AtomicBoolean();

    @Nullable Policy touch() {
      if (!touched.get()) {
        touched.set(true);
      }
      return policy.get();
    }

    long weight() {
      Policy held = policy.get();
      return held == null ? 0 : held.weight();
    }
  }
}
