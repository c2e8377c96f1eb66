package dev.bailiwick.authorization.memory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.bailiwick.authorization.port.Reconciliations;
import dev.bailiwick.authorization.reconciliation.Difference;
import dev.bailiwick.authorization.reconciliation.Findings;
import dev.bailiwick.authorization.reconciliation.Findings.Example;
import dev.bailiwick.authorization.reconciliation.Reconciliation;
import dev.bailiwick.authorization.reconciliation.ReconciliationId;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.KnownIdentity;
import dev.bailiwick.authorization.user.ProviderFacts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reconciliations in memory, beside the users in memory. */
public final class MemoryReconciliations implements Reconciliations {

  private final MemoryUsers users;
  private final MemoryTable<ReconciliationId, Reconciliation> all;
  private final MemoryTable<ReconciliationId, Hold> holds;
  private final MemoryTable<Met, Optional<Difference>> met;

  private record Hold(UUID holder, Instant until) {}

  private record Met(ReconciliationId by, Identity identity) {}

  public MemoryReconciliations(MemoryTransactions transactions, MemoryUsers users) {
    this.users = users;
    this.all = transactions.table();
    this.holds = transactions.table();
    this.met = transactions.table();
  }

  @Override
  public boolean add(Reconciliation begun) {
    if (underWay().isPresent() && begun.place() != null) {
      return false;
    }
    all.put(begun.id(), begun);
    all.rows().values().stream()
        .sorted(Comparator.comparing(Reconciliation::startedAt).reversed())
        .skip(KEPT)
        .filter(old -> old.endedAt() != null)
        .toList()
        .forEach(old -> all.remove(old.id()));
    return true;
  }

  @Override
  public Optional<Reconciliation> find(ReconciliationId id) {
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public Optional<Reconciliation> newest() {
    return all.rows().values().stream().max(Comparator.comparing(Reconciliation::startedAt));
  }

  @Override
  public Optional<Reconciliation> claim(UUID holder, Instant now, Instant until) {
    Optional<Reconciliation> free =
        underWay().filter(running -> isFree(holds.get(running.id()), holder, now));
    free.ifPresent(claimed -> holds.put(claimed.id(), new Hold(holder, until)));
    return free;
  }

  private static boolean isFree(@Nullable Hold hold, UUID holder, Instant now) {
    return hold == null || hold.holder().equals(holder) || hold.until().isBefore(now);
  }

  @Override
  public boolean move(Reconciliation moved, UUID holder, Instant until) {
    Hold hold = holds.get(moved.id());
    if (hold == null || !hold.holder().equals(holder)) {
      return false;
    }
    holds.put(moved.id(), new Hold(holder, until));
    all.put(moved.id(), moved);
    return true;
  }

  @Override
  public void note(ReconciliationId id, Identity identity, @Nullable Difference difference) {
    Met key = new Met(id, identity);
    Optional<Difference> known = met.rows().getOrDefault(key, Optional.empty());
    met.put(key, known.or(() -> Optional.ofNullable(difference)));
  }

  @Override
  public List<Identity> unmet(ReconciliationId id, String issuer, int most) {
    return users.all().stream()
        .flatMap(user -> user.identities().stream())
        .filter(known -> !ProviderFacts.GONE.equals(known.facts()))
        .map(KnownIdentity::identity)
        .filter(identity -> identity.issuer().equals(issuer))
        .filter(identity -> !met.rows().containsKey(new Met(id, identity)))
        .limit(most)
        .toList();
  }

  @Override
  public Findings findings(ReconciliationId id, int examples) {
    List<Example> differing =
        ofOne(id)
            .flatMap(
                one ->
                    one.getValue().stream().map(how -> new Example(how, one.getKey().identity())))
            .toList();
    return new Findings(
        ofOne(id).count(),
        differing.stream().collect(groupingBy(Example::difference, counting())),
        differing.stream().limit(examples).toList());
  }

  private Stream<Map.Entry<Met, Optional<Difference>>> ofOne(ReconciliationId id) {
    return met.rows().entrySet().stream().filter(one -> one.getKey().by().equals(id));
  }

  private Optional<Reconciliation> underWay() {
    return all.rows().values().stream().filter(one -> one.place() != null).findAny();
  }
}
