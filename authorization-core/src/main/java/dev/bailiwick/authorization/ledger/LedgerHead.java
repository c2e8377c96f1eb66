package dev.bailiwick.authorization.ledger;

/** The newest row of a tenant's ledger: what the next one is chained to. */
public record LedgerHead(long version, String hash) {

  /** Before the first row: version 0, and 64 zeros where a hash would stand. */
  public static final LedgerHead NONE = new LedgerHead(0, "0".repeat(64));
}
