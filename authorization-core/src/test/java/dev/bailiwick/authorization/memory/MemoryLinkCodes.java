package dev.bailiwick.authorization.memory;

import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.port.LinkCodes;
import dev.bailiwick.authorization.user.LinkCode;
import java.time.Instant;
import java.util.Map.Entry;
import java.util.Optional;

/** Link codes in memory. */
public final class MemoryLinkCodes implements LinkCodes {

  private final MemoryTable<UserId, Kept> byUser;

  public MemoryLinkCodes(MemoryTransactions transactions) {
    this.byUser = transactions.table();
  }

  private record Kept(String hash, Instant expiresAt) {}

  @Override
  public void put(UserId user, LinkCode code, Instant expiresAt) {
    byUser.put(user, new Kept(code.hash(), expiresAt));
  }

  @Override
  public Optional<UserId> take(LinkCode code, Instant at) {
    Optional<Entry<UserId, Kept>> found =
        byUser.rows().entrySet().stream()
            .filter(row -> row.getValue().hash().equals(code.hash()))
            .findAny();
    found.ifPresent(row -> byUser.remove(row.getKey()));
    return found.filter(row -> at.isBefore(row.getValue().expiresAt())).map(Entry::getKey);
  }
}
