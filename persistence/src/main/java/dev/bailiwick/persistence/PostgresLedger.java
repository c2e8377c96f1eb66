package dev.bailiwick.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.audit.AuditFilter;
import dev.bailiwick.authorization.audit.AuditFilter.Kind;
import dev.bailiwick.authorization.ledger.Actor;
import dev.bailiwick.authorization.ledger.Commitment;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import dev.bailiwick.authorization.ledger.LedgerHead;
import dev.bailiwick.authorization.policy.Ownership;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.Use;
import dev.bailiwick.authorization.port.Ledger;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The ledger on PostgreSQL; a row and what it makes of the tables are written together. */
@Singleton
final class PostgresLedger implements Ledger {

  private final LedgerTables ledger;
  private final ProjectedTables tables;
  private final PostgresCatalogueUses uses;

  PostgresLedger(LedgerTables ledger, ProjectedTables tables, PostgresCatalogueUses uses) {
    this.ledger = ledger;
    this.tables = tables;
    this.uses = uses;
  }

  @Override
  public LedgerHead head(TenantId tenant) {
    return ledger
        .head(tenant.value())
        .map(head -> new LedgerHead(head.version(), head.at(), head.hash()))
        .orElse(LedgerHead.NONE);
  }

  @Override
  public void append(LedgerEntry entry, PolicyRows before, List<PolicyChange> changes) {
    if (!entry.follows(head(entry.tenant()))) {
      throw new IllegalStateException("a row that does not follow on the newest");
    }
    Projection projection = new Projection(tables, entry.tenant().value(), entry.at());
    changes.forEach(projection::apply);
    PolicyRows after = before.with(changes);
    uses.change(entry.tenant(), Use.of(before), Use.of(after));
    noteOwners(entry, Ownership.existsIn(before), Ownership.existsIn(after));
    moveOn(entry);
    write(entry);
  }

  /** A tenant is ownerless once it has lost its owners, and not before it has had one. */
  private void noteOwners(LedgerEntry entry, boolean before, boolean after) {
    UUID tenant = entry.tenant().value();
    if (before && !after) {
      tables.policy().addOwnerless(tenant, entry.at());
    } else if (after && !before) {
      tables.policy().removeOwnerless(tenant);
    }
  }

  @Override
  public List<LedgerEntry> entries(TenantId tenant, long after, int limit) {
    List<LedgerTables.Row> rows = ledger.rows(tenant.value(), after, limit);
    return rows.isEmpty()
        ? List.of()
        : entries(
            tenant,
            rows,
            ledger.values(tenant.value(), rows.getFirst().version(), rows.getLast().version()));
  }

  @Override
  public List<LedgerEntry> newest(TenantId tenant, AuditFilter filter, long before, int limit) {
    if (!filter.admits(Kind.CHANGE)) {
      return List.of();
    }
    List<LedgerTables.Row> rows =
        ledger.newest(
            tenant.value(),
            before,
            AuditBounds.from(filter),
            AuditBounds.until(filter),
            AuditBounds.actor(filter),
            filter.change(),
            filter.named(),
            filter.subject(),
            limit);
    return rows.isEmpty()
        ? List.of()
        : entries(
            tenant,
            rows,
            ledger.values(tenant.value(), rows.stream().map(LedgerTables.Row::version).toList()));
  }

  private static List<LedgerEntry> entries(
      TenantId tenant, List<LedgerTables.Row> rows, List<LedgerTables.Value> values) {
    Map<Long, List<Commitment>> commitments =
        values.stream()
            .collect(
                groupingBy(
                    LedgerTables.Value::version, mapping(PostgresLedger::commitment, toList())));
    return rows.stream()
        .map(row -> entry(tenant, row, commitments.getOrDefault(row.version(), List.of())))
        .toList();
  }

  private void moveOn(LedgerEntry entry) {
    int moved = tables.policy().move(entry.tenant().value(), entry.version() - 1, entry.version());
    if (moved != 1) {
      throw new IllegalStateException("a row that does not follow on the tenant's version");
    }
  }

  private void write(LedgerEntry entry) {
    UUID tenant = entry.tenant().value();
    ledger.add(
        tenant,
        entry.version(),
        entry.at(),
        entry.actor().name(),
        entry.changes(),
        entry.previous(),
        entry.hash());
    for (Commitment c : entry.commitments()) {
      UUID whose = c.whose() == null ? null : c.whose().value();
      ledger.addValue(tenant, entry.version(), c.commitment(), c.salt(), c.value(), whose);
    }
  }

  private static Commitment commitment(LedgerTables.Value row) {
    UserId whose = row.userId() == null ? null : new UserId(row.userId());
    return new Commitment(row.commitment(), row.salt(), row.value(), whose);
  }

  private static LedgerEntry entry(
      TenantId tenant, LedgerTables.Row row, List<Commitment> commitments) {
    return new LedgerEntry(
        tenant,
        row.version(),
        row.at(),
        new Actor(row.actor()),
        row.changes(),
        row.previous(),
        row.hash(),
        commitments);
  }
}
