package dev.bailiwick.persistence;

import dev.bailiwick.authorization.port.Inbox;
import dev.bailiwick.authorization.user.IdentityEvent.Delivery;
import jakarta.inject.Singleton;

/** The inbox on PostgreSQL; a delivery that comes twice at once waits for the first to end. */
@Singleton
final class PostgresInbox implements Inbox {

  private final InboxTable table;

  PostgresInbox(InboxTable table) {
    this.table = table;
  }

  @Override
  public boolean accept(Delivery delivery) {
    return table.add(delivery.source(), delivery.id()) == 1;
  }
}
