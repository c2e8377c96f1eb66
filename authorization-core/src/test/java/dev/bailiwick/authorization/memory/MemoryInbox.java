package dev.bailiwick.authorization.memory;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.bailiwick.authorization.port.Inbox;
import dev.bailiwick.authorization.user.IdentityEvent.Delivery;
import java.util.Set;

/** The inbox in memory. */
public final class MemoryInbox implements Inbox {

  private final MemoryTable<Delivery, Delivery> accepted;

  public MemoryInbox(MemoryTransactions transactions) {
    this.accepted = transactions.table();
  }

  @Override
  public boolean accept(Delivery delivery) {
    return accepted.add(delivery, delivery);
  }

  @Override
  public Set<Delivery> accepted(Set<Delivery> deliveries) {
    return deliveries.stream()
        .filter(delivery -> accepted.get(delivery) != null)
        .collect(toUnmodifiableSet());
  }
}
