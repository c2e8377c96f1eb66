package dev.bailiwick.authorization.memory;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.AuditEvent;
import dev.bailiwick.authorization.audit.AuditEventId;
import dev.bailiwick.authorization.audit.AuditFilter;
import dev.bailiwick.authorization.port.AuditTrail;
import dev.bailiwick.authorization.port.PastEvents;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit trail in memory. */
public final class MemoryAuditTrail implements AuditTrail, PastEvents {

  private final MemoryTransactions transactions;
  private final MemoryLedger ledger;
  private final MemoryTable<AuditEventId, AuditEvent> events;

  public MemoryAuditTrail(MemoryTransactions transactions, MemoryLedger ledger) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.events = transactions.table();
  }

  @Override
  public void add(AuditEvent event) {
    transactions.requireShown(event.tenant());
    if (!ledger.standing(event.tenant()).batches().isEmpty()) {
      events.put(event.id(), event);
    }
  }

  @Override
  public List<AuditEvent> newest(
      TenantId tenant, AuditFilter filter, @Nullable AuditEventId before, int limit) {
    return events.rows().values().stream()
        .filter(event -> event.tenant().equals(tenant) && transactions.shows(tenant))
        .filter(event -> before == null || event.id().compareTo(before) < 0)
        .filter(filter::admits)
        .sorted(Comparator.comparing(AuditEvent::id).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public int erase(Instant before) {
    return transactions.global(
        () -> {
          List<AuditEventId> past =
              events.rows().values().stream()
                  .filter(event -> event.at().isBefore(before))
                  .map(AuditEvent::id)
                  .toList();
          past.forEach(events::remove);
          return past.size();
        });
  }
}
