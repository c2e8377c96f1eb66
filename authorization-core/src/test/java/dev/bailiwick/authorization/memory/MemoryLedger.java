package dev.bailiwick.authorization.memory;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.audit.AuditFilter;
import dev.bailiwick.authorization.ledger.Commitment;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import dev.bailiwick.authorization.ledger.LedgerHead;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.KeyAdded;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Ledger;
import dev.bailiwick.authorization.port.PersonalValues;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The ledger in memory: what every tenant's tables are is read off what was appended. */
public final class MemoryLedger implements Ledger, PersonalValues {

  private final MemoryTransactions transactions;
  private final MemoryTable<TenantId, Standing> standings;

  public MemoryLedger(MemoryTransactions transactions) {
    this.transactions = transactions;
    this.standings = transactions.table();
  }

  /** A row of the ledger with the changes that it was written for. */
  public record Batch(LedgerEntry entry, List<PolicyChange> changes) {

    public Batch {
      changes = List.copyOf(changes);
    }
  }

  /** Where a tenant stands: its rows, and all that made them. */
  public record Standing(PolicyRows rows, List<Batch> batches) {

    public Standing {
      batches = List.copyOf(batches);
    }

    LedgerHead head() {
      return batches.isEmpty() ? LedgerHead.NONE : batches.getLast().entry().head();
    }

    Standing with(Batch batch) {
      PolicyRows next = rows;
      for (PolicyChange change : batch.changes()) {
        next = next.with(change);
      }
      List<Batch> all = new ArrayList<>(batches);
      all.add(batch);
      return new Standing(next.at(batch.entry().version()), all);
    }
  }

  /** The tenant as this transaction sees it; of a tenant that it does not see, nothing. */
  public Standing standing(TenantId tenant) {
    Standing known = standings.get(tenant);
    return known == null || !transactions.shows(tenant)
        ? new Standing(PolicyRows.empty(tenant), List.of())
        : known;
  }

  /** Every tenant, seen or not: what the directories are made of. */
  public Stream<PolicyRows> everyTenant() {
    return every().map(Standing::rows);
  }

  /** The same with all that made them. */
  public Stream<Standing> every() {
    return standings.rows().values().stream();
  }

  /** All that is kept of the tenant goes. */
  public void end(TenantId tenant) {
    standings.remove(tenant);
  }

  @Override
  public LedgerHead head(TenantId tenant) {
    return standing(tenant).head();
  }

  @Override
  public void append(LedgerEntry entry, PolicyRows rows, List<PolicyChange> changes) {
    transactions.requireShown(entry.tenant());
    Standing before = standing(entry.tenant());
    if (!entry.follows(before.head())) {
      throw new IllegalStateException("a row that does not follow on the newest");
    }
    changes.forEach(this::requireNewPrefix);
    standings.put(entry.tenant(), before.with(new Batch(entry, changes)));
  }

  /** The directory of keys has each prefix once. */
  private void requireNewPrefix(PolicyChange change) {
    if (change instanceof KeyAdded key
        && everyTenant()
            .flatMap(rows -> rows.applications().values().stream())
            .anyMatch(application -> application.keys().containsKey(key.prefix()))) {
      throw new IllegalStateException("a prefix in use");
    }
  }

  @Override
  public List<LedgerEntry> entries(TenantId tenant, long after, int limit) {
    return standing(tenant).batches().stream()
        .map(Batch::entry)
        .filter(entry -> entry.version() > after)
        .limit(limit)
        .toList();
  }

  @Override
  public List<LedgerEntry> newest(TenantId tenant, AuditFilter filter, long before, int limit) {
    return standing(tenant).batches().reversed().stream()
        .map(Batch::entry)
        .filter(entry -> entry.version() < before && filter.admits(entry))
        .limit(limit)
        .toList();
  }

  @Override
  public int erase(TenantId tenant, UserId person) {
    return transactions.inTenant(
        tenant,
        () -> {
          Standing before = standing(tenant);
          Standing after =
              new Standing(
                  before.rows(),
                  before.batches().stream().map(batch -> without(person, batch)).toList());
          standings.put(tenant, after);
          return values(before) - values(after);
        });
  }

  private static Batch without(UserId person, Batch batch) {
    LedgerEntry entry = batch.entry();
    List<Commitment> left =
        entry.commitments().stream().filter(c -> !person.equals(c.whose())).toList();
    LedgerEntry erased =
        new LedgerEntry(
            entry.tenant(),
            entry.version(),
            entry.at(),
            entry.actor(),
            entry.changes(),
            entry.previous(),
            entry.hash(),
            left);
    return new Batch(erased, batch.changes());
  }

  private static int values(Standing standing) {
    return standing.batches().stream().mapToInt(batch -> batch.entry().commitments().size()).sum();
  }
}
