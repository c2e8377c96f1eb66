package dev.bailiwick.authorization.snapshot;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.PolicyCompiler;
import dev.bailiwick.authorization.port.Transactions;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The compiled policies in memory. A snapshot is built aside and published whole; it is loaded
 * once, however many ask at the same time; one that fails to load is never published.
 */
public final class Snapshots {

  private final Transactions transactions;
  private final Policies policies;
  private final PolicyCompiler compiler;
  private final ConcurrentMap<TenantId, Entry> entries = new ConcurrentHashMap<>();

  public Snapshots(Transactions transactions, Policies policies, PolicyCompiler compiler) {
    this.transactions = transactions;
    this.policies = policies;
    this.compiler = compiler;
  }

  /** The tenant's policy as it is now; empty where there is no such tenant. */
  public Optional<Policy> of(TenantId tenant) {
    Policy published = inMemory(tenant);
    return published == null ? load(tenant) : Optional.of(published);
  }

  /** The policy if it is in memory, so that asking never waits; else null. */
  public @Nullable Policy inMemory(TenantId tenant) {
    Entry entry = entries.get(tenant);
    return entry == null ? null : entry.published();
  }

  /**
   * Forgets the tenant's policy. Whoever asks after this call returns is answered from rows that
   * were read after it was made.
   */
  public void forget(TenantId tenant) {
    entries.computeIfAbsent(tenant, t -> new Entry()).forget();
  }

  private Optional<Policy> load(TenantId tenant) {
    Entry entry = entries.computeIfAbsent(tenant, t -> new Entry());
    Optional<Policy> loaded = entry.load(() -> read(tenant));
    if (loaded.isEmpty()) {
      entries.remove(tenant, entry);
    }
    return loaded;
  }

  private Optional<Policy> read(TenantId tenant) {
    return transactions.inTenant(tenant, () -> policies.read(tenant)).map(compiler::compile);
  }

  /** What is known of one tenant; {@code age} moves whenever what was read before is overtaken. */
  private record State(long age, @Nullable Policy published) {}

  /** One tenant's place in memory. */
  private static final class Entry {

    private final Object loading = new Object();
    private final AtomicReference<State> state = new AtomicReference<>(new State(0, null));

    @Nullable Policy published() {
      return now().published();
    }

    /** Reads until what was read has not been overtaken; whoever else asks waits for the first. */
    Optional<Policy> load(Supplier<Optional<Policy>> source) {
      synchronized (loading) {
        while (true) {
          State before = now();
          if (before.published() != null) {
            return Optional.of(before.published());
          }
          Optional<Policy> read = source.get();
          if (read.isEmpty() || state.compareAndSet(before, new State(before.age(), read.get()))) {
            return read;
          }
        }
      }
    }

    private State now() {
      return requireNonNull(state.get());
    }

    void forget() {
      state.updateAndGet(before -> new State(before.age() + 1, null));
    }
  }
}
