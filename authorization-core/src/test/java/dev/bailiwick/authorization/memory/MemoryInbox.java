package dev.bailiwick.authorization.memory;

import dev.bailiwick.authorization.port.Inbox;
import dev.bailiwick.authorization.user.IdentityEvent.Delivery;

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
}
