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

  private record Waiting(WaitingLetter message, Instant since, Instant due) {

    Waiting tried(Instant retryAt) {
      WaitingLetter next =
          new WaitingLetter(message.id(), message.invitation(), message.attempt() + 1);
      return new Waiting(next, since, retryAt);
    }

    Waiting due(Instant at) {
      return new Waiting(message, since, at);
    }
  }

  MemoryOutbox(MemoryTransactions transactions) {
    this.messages = transactions.table();
  }

  @Override
  public void put(InvitationAddress invitation, Instant at) {
    messages.rows().values().stream()
        .map(Waiting::message)
        .filter(message -> message.invitation().equals(invitation))
        .toList()
        .forEach(message -> messages.remove(message.id()));
    UUID id = UUID.randomUUID();
    messages.put(id, new Waiting(new WaitingLetter(id, invitation, 1), at, at));
  }

  @Override
  public Optional<WaitingLetter> take(Instant now, Instant retryAt) {
    Optional<Waiting> taken =
        messages.rows().values().stream()
            .filter(waiting -> !waiting.due().isAfter(now))
            .min(Comparator.comparing(Waiting::since));
    taken.map(waiting -> waiting.tried(retryAt)).ifPresent(this::put);
    return taken.map(Waiting::message);
  }

  @Override
  public void postpone(UUID message, Instant until) {
    Optional.ofNullable(messages.get(message)).map(it -> it.due(until)).ifPresent(this::put);
  }

  private void put(Waiting waiting) {
    messages.put(waiting.message().id(), waiting);
  }

  @Override
  public void done(UUID message) {
    messages.remove(message);
  }
}
