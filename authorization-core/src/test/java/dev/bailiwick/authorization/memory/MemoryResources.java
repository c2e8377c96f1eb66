package dev.bailiwick.authorization.memory;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.resource.RegisteredResource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The register in memory: everything that ever was, and until when. */
public final class MemoryResources implements Resources {

  private final MemoryTransactions transactions;
  private final MemoryTable<Key, List<Period>> periods;

  public MemoryResources(MemoryTransactions transactions) {
    this.transactions = transactions;
    this.periods = transactions.table();
  }

  private record Key(TenantId tenant, Reference resource) {}

  private record Period(RegisteredResource resource, Instant since, @Nullable Instant until) {

    boolean isNow() {
      return until == null;
    }

    boolean holds(Instant at) {
      return !at.isBefore(since) && (until == null || at.isBefore(until));
    }

    Period until(Instant end) {
      return new Period(resource, since, end);
    }
  }

  @Override
  public Optional<RegisteredResource> find(TenantId tenant, Reference resource) {
    return found(tenant, resource, Period::isNow);
  }

  @Override
  public Optional<RegisteredResource> findAt(TenantId tenant, Reference resource, Instant at) {
    return found(tenant, resource, period -> period.holds(at));
  }

  @Override
  public Page<RegisteredResource> list(TenantId tenant, String type, Page.Request wanted) {
    return page(tenant, type, Period::isNow, wanted);
  }

  @Override
  public Page<RegisteredResource> listAt(
      TenantId tenant, String type, Instant at, Page.Request wanted) {
    return page(tenant, type, period -> period.holds(at), wanted);
  }

  @Override
  public void put(TenantId tenant, RegisteredResource resource, Instant at) {
    transactions.requireShown(tenant);
    if (!find(tenant, resource.reference()).equals(Optional.of(resource))) {
      Key key = new Key(tenant, resource.reference());
      List<Period> next = new ArrayList<>(ended(key, at));
      next.add(new Period(resource, at, null));
      periods.put(key, List.copyOf(next));
    }
  }

  @Override
  public boolean remove(TenantId tenant, Reference resource, Instant at) {
    transactions.requireShown(tenant);
    boolean was = find(tenant, resource).isPresent();
    Key key = new Key(tenant, resource);
    periods.put(key, ended(key, at));
    return was;
  }

  /** The tenants in which any resource of the type is registered. */
  Set<TenantId> withAny(String type) {
    return periods.rows().entrySet().stream()
        .filter(row -> row.getKey().resource().type().equals(type))
        .filter(row -> row.getValue().stream().anyMatch(Period::isNow))
        .map(row -> row.getKey().tenant())
        .collect(toUnmodifiableSet());
  }

  /** The past, with what is now in it; what began no sooner than it ended was never so. */
  private List<Period> ended(Key key, Instant at) {
    return of(key)
        .map(period -> period.isNow() ? period.until(at) : period)
        .filter(period -> period.since().isBefore(period.until()))
        .toList();
  }

  private Stream<Period> of(Key key) {
    return Stream.ofNullable(periods.get(key)).flatMap(List::stream);
  }

  private Optional<RegisteredResource> found(
      TenantId tenant, Reference resource, Predicate<Period> when) {
    return transactions.shows(tenant)
        ? of(new Key(tenant, resource)).filter(when).map(Period::resource).findAny()
        : Optional.empty();
  }

  private Page<RegisteredResource> page(
      TenantId tenant, String type, Predicate<Period> when, Page.Request wanted) {
    Stream<RegisteredResource> all =
        periods.rows().keySet().stream()
            .filter(key -> key.tenant().equals(tenant) && key.resource().type().equals(type))
            .flatMap(key -> found(tenant, key.resource(), when).stream());
    return Page.of(all, resource -> resource.reference().id(), wanted);
  }
}
