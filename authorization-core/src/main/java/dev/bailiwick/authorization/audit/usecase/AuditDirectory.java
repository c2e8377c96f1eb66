package dev.bailiwick.authorization.audit.usecase;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.AuditEvent;
import dev.bailiwick.authorization.audit.AuditFilter;
import dev.bailiwick.authorization.audit.AuditItem;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import dev.bailiwick.authorization.port.Applications;
import dev.bailiwick.authorization.port.AuditTrail;
import dev.bailiwick.authorization.port.Ledger;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.snapshot.TenantReads;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who did what in a tenant: its changes, acts and refusals as one list, newest first. */
public final class AuditDirectory {

  private static final int EXPORTED_AT_ONCE = 500;

  private final TenantReads reads;
  private final Transactions transactions;
  private final Ledger ledger;
  private final AuditTrail trail;
  private final Names names;
  private final Acts acts;

  public AuditDirectory(
      TenantReads reads,
      Transactions transactions,
      Ledger ledger,
      AuditTrail trail,
      Policies policies,
      Applications applications,
      Users users,
      Acts acts) {
    this.reads = reads;
    this.transactions = transactions;
    this.ledger = ledger;
    this.trail = trail;
    this.names = new Names(policies, applications, users);
    this.acts = acts;
  }

  /** What the filter admits, a page at a time. */
  public Page<AuditItem> list(Caller by, TenantId tenant, AuditFilter filter, Page.Request wanted) {
    return reads.read(by, tenant, "bw.audit:read", tenant, () -> page(tenant, filter, wanted));
  }

  /**
   * All that the filter admits, in parts, each read when it is asked for. That it left the house is
   * an act itself, and the newest thing in it.
   *
   * @throws Refusal where the caller may not, before any part is read
   */
  public Stream<List<AuditItem>> export(Caller by, TenantId tenant, AuditFilter filter) {
    reads.read(
        by,
        tenant,
        "bw.audit:export",
        tenant,
        () -> {
          acts.note(tenant, by.subject(), "audit_exported", null);
          return tenant;
        });
    return Stream.iterate(
            part(tenant, filter, null),
            Objects::nonNull,
            page -> page.next() == null ? null : part(tenant, filter, page.next()))
        .map(Page::items);
  }

  private Page<AuditItem> part(TenantId tenant, AuditFilter filter, @Nullable String after) {
    Page.Request wanted = new Page.Request(after, EXPORTED_AT_ONCE);
    return transactions.inTenant(tenant, () -> page(tenant, filter, wanted));
  }

  private Page<AuditItem> page(TenantId tenant, AuditFilter filter, Page.Request wanted) {
    Place place = wanted.after() == null ? Place.FIRST : Place.parse(wanted.after());
    int limit = wanted.limit() + 1;
    List<LedgerEntry> changes = ledger.newest(tenant, filter, place.version(), limit);
    List<AuditEvent> events = trail.newest(tenant, filter, place.event(), limit);
    Names.Known known = names.of(tenant, changes, events);
    // Each of both is newest first already, and stays so.
    List<AuditItem> found =
        Stream.<AuditItem>concat(
                events.stream().map(event -> new AuditItem.Event(event, known.in(event))),
                changes.stream().map(entry -> new AuditItem.Change(entry, known.in(entry))))
            .sorted(Comparator.comparing(AuditItem::at).reversed())
            .limit(limit)
            .toList();
    if (found.size() <= wanted.limit()) {
      return new Page<>(found, null);
    }
    List<AuditItem> items = found.subList(0, wanted.limit());
    return new Page<>(items, place.after(items).toString());
  }
}
