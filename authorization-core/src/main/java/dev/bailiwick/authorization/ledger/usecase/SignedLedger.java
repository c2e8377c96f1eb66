package dev.bailiwick.authorization.ledger.usecase;

import static java.util.stream.Collectors.joining;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import dev.bailiwick.authorization.ledger.LedgerHead;
import dev.bailiwick.authorization.ledger.SignedHead;
import dev.bailiwick.authorization.ledger.SigningKey;
import dev.bailiwick.authorization.port.Ledger;
import dev.bailiwick.authorization.port.Transactions;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** A tenant's whole ledger as a text that can be verified; who may have it is asked elsewhere. */
public final class SignedLedger {

  private static final int ROWS_AT_ONCE = 500;

  private final Transactions transactions;
  private final Ledger ledger;
  private final SigningKey key;
  private final InstantSource clock;

  public SignedLedger(
      Transactions transactions, Ledger ledger, SigningKey key, InstantSource clock) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.key = key;
    this.clock = clock;
  }

  /**
   * Each row in a line, and in the last one the signed head. The text comes in parts of many lines,
   * each read when it is asked for; rows that are appended meanwhile are not in it.
   */
  public Stream<String> of(TenantId tenant) {
    LedgerHead head = transactions.inTenant(tenant, () -> ledger.head(tenant));
    SignedHead signed = SignedHead.of(tenant, head, clock.instant(), key);
    Stream<String> rows =
        Stream.iterate(
                rows(tenant, 0, head),
                some -> !some.isEmpty(),
                some -> rows(tenant, some.getLast().version(), head))
            .map(some -> some.stream().map(row -> row.line() + "\n").collect(joining()));
    return Stream.concat(rows, Stream.of(signed.line() + "\n"));
  }

  private List<LedgerEntry> rows(TenantId tenant, long after, LedgerHead head) {
    int limit = (int) Math.min(ROWS_AT_ONCE, head.version() - after);
    return transactions.inTenant(tenant, () -> ledger.entries(tenant, after, limit));
  }
}
