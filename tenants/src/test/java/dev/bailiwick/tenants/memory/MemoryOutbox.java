package dev.bailiwick.tenants.memory;

import dev.bailiwick.authorization.memory.MemoryTable;
import dev.bailiwick.authorization.memory.MemoryTransactions;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.WaitingLetter;
import dev.bailiwick.tenants.port.Outbox;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** The outbox in memory. */
final class MemoryOutbox implements Outbox {

  private final MemoryTable<UUID, Waiting> messages;

  private record Waiting(WaitingLetter message, Instant since, Instant due) {}

  MemoryOutbox(MemoryTransactions transactions) {
    this.messages = transactions.table();
  }

  @Override
  public void put(InvitationAddress invitation, Instant at) {
    UUID id = UUID.randomUUID();
    messages.put(id, new Waiting(new WaitingLetter(id, invitation), at, at));
  }

  @Override
  public Optional<WaitingLetter> take(Instant now, Instant retryAt) {
    Optional<Waiting> taken =
        messages.rows().values().stream()
            .filter(waiting -> !waiting.due().isAfter(now))
            .min(Comparator.comparing(Waiting::since));
    taken.ifPresent(
        waiting ->
            messages.put(
                waiting.message().id(), new Waiting(waiting.message(), waiting.since(), retryAt)));
    return taken.map(Waiting::message);
  }

  @Override
  public void done(UUID message) {
    messages.remove(message);
  }
}
