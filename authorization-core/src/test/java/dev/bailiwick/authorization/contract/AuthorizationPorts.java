package dev.bailiwick.authorization.contract;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.audit.AuditEvent;
import dev.bailiwick.authorization.audit.AuditFilter;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.ledger.Actor;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import dev.bailiwick.authorization.ledger.WrittenChanges;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Applications;
import dev.bailiwick.authorization.port.AuditTrail;
import dev.bailiwick.authorization.port.CatalogueUses;
import dev.bailiwick.authorization.port.EndedSignIns;
import dev.bailiwick.authorization.port.Inbox;
import dev.bailiwick.authorization.port.Ledger;
import dev.bailiwick.authorization.port.LinkCodes;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.ProviderFacts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The stores of one installation, with what tests do with them all the time. */
public record AuthorizationPorts(
    Transactions transactions,
    Policies policies,
    Ledger ledger,
    Applications applications,
    Users users,
    Inbox inbox,
    Resources resources,
    CatalogueUses uses,
    EndedSignIns endedSignIns,
    LinkCodes linkCodes,
    AuditTrail auditTrail) {

  /** When everything happens that has no time of its own. */
  public static final Instant NOW = Instant.parse("2026-11-20T12:00:00.123456Z");

  /** A user who has never been seen. */
  public UserId newUser() {
    return transactions.global(() -> users.findOrAdd(newIdentity())).id();
  }

  /** A user of whom the provider says this. */
  public UserId newUser(ProviderFacts facts) {
    Identity identity = newIdentity();
    return transactions.global(
        () -> {
          users.findOrAdd(identity);
          return users.saveFacts(identity, facts, NOW).id();
        });
  }

  private static Identity newIdentity() {
    return new Identity("https://issuer.example", UUID.randomUUID().toString());
  }

  /** Appends one batch to the tenant's ledger, under its lock, in a transaction. */
  public LedgerEntry append(TenantId tenant, PolicyChange... changes) {
    return append(tenant, NOW, List.of(changes));
  }

  /** Appends one batch at this instant. */
  public LedgerEntry append(TenantId tenant, Instant at, List<PolicyChange> changes) {
    return transactions.inTenant(
        tenant,
        () -> {
          PolicyRows before = policies.lock(tenant).orElseGet(() -> PolicyRows.empty(tenant));
          WrittenChanges written = WrittenChanges.of(changes, new Random());
          LedgerEntry entry =
              LedgerEntry.after(ledger.head(tenant), tenant, at, Actor.BAILIWICK, written);
          ledger.append(entry, before, changes);
          return entry;
        });
  }

  /** The tenant's rows now. */
  public PolicyRows rows(TenantId tenant) {
    return transactions.inTenant(tenant, () -> policies.read(tenant)).orElseThrow();
  }

  /** What notes acts in this trail, by this clock. */
  public Acts acts(InstantSource clock) {
    return new Acts(transactions, auditTrail, clock, new Random());
  }

  /** What was done in the tenant beside its policy's changes, the last first. */
  public List<String> actsIn(TenantId tenant) {
    return eventsIn(tenant).stream().map(AuditEvent::operation).toList();
  }

  /** The same with all that is known of each. */
  public List<AuditEvent> eventsIn(TenantId tenant) {
    return transactions.inTenant(
        tenant, () -> auditTrail.newest(tenant, AuditFilter.ALL, null, 100));
  }
}
