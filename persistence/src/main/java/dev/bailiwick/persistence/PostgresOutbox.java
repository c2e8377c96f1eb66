package dev.bailiwick.persistence;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.invitation.WaitingLetter;
import dev.bailiwick.tenants.port.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The outbox on PostgreSQL; senders pass by what another is just taking. */
@Singleton
final class PostgresOutbox implements Outbox {

  private final OutboxTable table;

  PostgresOutbox(OutboxTable table) {
    this.table = table;
  }

  @Override
  public void put(InvitationAddress invitation, Instant at) {
    table.removeOf(invitation.tenant().value(), invitation.invitation().value());
    table.add(UUID.randomUUID(), invitation.tenant().value(), invitation.invitation().value(), at);
  }

  @Override
  public Optional<WaitingLetter> take(Instant now, Instant retryAt) {
    Optional<OutboxTable.Row> due = table.nextDue(now);
    due.ifPresent(row -> table.taken(row.id(), retryAt));
    return due.map(PostgresOutbox::message);
  }

  @Override
  public void postpone(UUID message, Instant until) {
    table.postpone(message, until);
  }

  @Override
  public void done(UUID message) {
    table.remove(message);
  }

  private static WaitingLetter message(OutboxTable.Row row) {
    return new WaitingLetter(
        row.id(),
        new InvitationAddress(new TenantId(row.tenantId()), new InvitationId(row.invitationId())),
        row.attempts() + 1);
  }
}
