package dev.bailiwick.authorization.memory;

import dev.bailiwick.authorization.port.EndedSignIns;
import dev.bailiwick.authorization.token.EndedSignIn;
import java.time.Instant;
import java.util.List;
import java.util.Map.Entry;

/** Ended sign-ins in memory. */
public final class MemoryEndedSignIns implements EndedSignIns {

  private final MemoryTable<EndedSignIn, Instant> notedAt;

  public MemoryEndedSignIns(MemoryTransactions transactions) {
    this.notedAt = transactions.table();
  }

  @Override
  public void add(EndedSignIn ended, Instant at) {
    Instant last = notedAt.get(ended);
    notedAt.put(ended, last != null && last.isAfter(at) ? last : at);
  }

  @Override
  public List<EndedSignIn> notedSince(Instant time) {
    return notedAt.rows().entrySet().stream()
        .filter(noted -> !noted.getValue().isBefore(time))
        .map(Entry::getKey)
        .toList();
  }

  @Override
  public void forget(Instant notedBefore) {
    List.copyOf(notedAt.rows().entrySet()).stream()
        .filter(noted -> noted.getValue().isBefore(notedBefore))
        .forEach(noted -> notedAt.remove(noted.getKey()));
  }
}
