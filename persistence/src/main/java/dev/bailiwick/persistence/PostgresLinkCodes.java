package dev.bailiwick.persistence;

import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.port.LinkCodes;
import dev.bailiwick.authorization.user.LinkCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Link codes on PostgreSQL. */
@Singleton
final class PostgresLinkCodes implements LinkCodes {

  private final LinkCodeTable table;

  PostgresLinkCodes(LinkCodeTable table) {
    this.table = table;
  }

  @Override
  public void put(UserId user, LinkCode code, Instant expiresAt) {
    table.put(user.value(), code.hash(), expiresAt);
  }

  /** Of two who take a code at once, the second waits here until it is gone or stays. */
  @Override
  public Optional<UserId> take(LinkCode code, Instant at) {
    Optional<LinkCodeTable.Row> row = table.lock(code.hash());
    row.ifPresent(found -> table.remove(code.hash()));
    return row.filter(found -> at.isBefore(found.expiresAt()))
        .map(found -> new UserId(found.userId()));
  }
}
