package dev.bailiwick.persistence;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.bailiwick.authorization.port.Inbox;
import dev.bailiwick.authorization.user.IdentityEvent.Delivery;
import jakarta.inject.Singleton;
import java.util.Set;

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

  @Override
  public Set<Delivery> accepted(Set<Delivery> deliveries) {
    return table.find(deliveries.stream().map(Delivery::id).toList()).stream()
        .map(row -> new Delivery(row.source(), row.id()))
        .filter(deliveries::contains)
        .collect(toUnmodifiableSet());
  }
}
