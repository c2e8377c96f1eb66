package dev.bailiwick.persistence;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.AuditEvent;
import dev.bailiwick.authorization.audit.AuditEventId;
import dev.bailiwick.authorization.audit.AuditFilter;
import dev.bailiwick.authorization.audit.AuditFilter.Kind;
import dev.bailiwick.authorization.audit.Outcome;
import dev.bailiwick.authorization.audit.Outcome.Done;
import dev.bailiwick.authorization.audit.Outcome.Refused;
import dev.bailiwick.authorization.ledger.Actor;
import dev.bailiwick.authorization.port.AuditTrail;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit trail on PostgreSQL. */
@Singleton
final class PostgresAuditTrail implements AuditTrail {

  private static final UUID AFTER_ALL = new UUID(-1, -1);

  private final AuditEventTable table;

  PostgresAuditTrail(AuditEventTable table) {
    this.table = table;
  }

  @Override
  public void add(AuditEvent event) {
    Refused refused = event.outcome() instanceof Refused it ? it : null;
    Reference about = event.about();
    table.add(
        event.tenant().value(),
        event.id().value(),
        event.at(),
        event.actor().name(),
        event.operation(),
        refused == null ? null : refused.code(),
        refused == null ? null : refused.permission(),
        refused == null ? 1 : refused.times(),
        about == null ? null : about.type(),
        about == null ? null : about.id(),
        event.trace());
  }

  @Override
  public List<AuditEvent> newest(
      TenantId tenant, AuditFilter filter, @Nullable AuditEventId before, int limit) {
    if (!filter.admits(Kind.ACT) && !filter.admits(Kind.REFUSAL)) {
      return List.of();
    }
    return table
        .newest(
            tenant.value(),
            before == null ? AFTER_ALL : before.value(),
            AuditBounds.from(filter),
            AuditBounds.until(filter),
            filter.kind() == null ? null : filter.kind() == Kind.REFUSAL,
            AuditBounds.actor(filter),
            filter.operation(),
            filter.about(),
            limit)
        .stream()
        .map(row -> event(tenant, row))
        .toList();
  }

  private static AuditEvent event(TenantId tenant, AuditEventTable.Row row) {
    Outcome outcome =
        row.refusal() == null
            ? new Done()
            : new Refused(row.refusal(), row.permission(), row.times());
    Reference about =
        row.resourceType() == null
            ? null
            : new Reference(row.resourceType(), requireNonNull(row.resourceId()));
    return new AuditEvent(
        new AuditEventId(row.id()),
        tenant,
        row.at(),
        new Actor(row.actor()),
        row.operation(),
        outcome,
        about,
        row.trace());
  }
}
