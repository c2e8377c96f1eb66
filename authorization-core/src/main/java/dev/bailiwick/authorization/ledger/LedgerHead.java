package dev.bailiwick.authorization.ledger;

import java.time.Instant;

/** The newest row of a tenant's ledger: what the next one is chained to, and not earlier than. */
public record LedgerHead(long version, Instant at, String hash) {

  /** Before the first row: version 0, and 64 zeros where a hash would stand. */
  public static final LedgerHead NONE = new LedgerHead(0, Instant.MIN, "0".repeat(64));

  /** This instant, or the row's own where a clock has been set back since. */
  Instant notBefore(Instant next) {
    return next.isBefore(at) ? at : next;
  }
}
