package dev.bailiwick.authorization.ledger.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.snapshot.TenantReads;
import java.util.stream.Stream;

/** A tenant's whole ledger as it leaves the house, to be verified without us. */
public final class ExportLedger {

  private final TenantReads reads;
  private final SignedLedger ledger;
  private final Acts acts;

  public ExportLedger(TenantReads reads, SignedLedger ledger, Acts acts) {
    this.reads = reads;
    this.ledger = ledger;
    this.acts = acts;
  }

  /**
   * The ledger, signed, in parts of many lines.
   *
   * @throws Refusal where the caller may not, before any part is read
   */
  public Stream<String> export(Caller by, TenantId tenant) {
    return reads.read(
        by,
        tenant,
        "bw.audit:export",
        tenant,
        () -> {
          acts.note(tenant, by.subject(), "ledger_exported", null);
          return ledger.of(tenant);
        });
  }
}
