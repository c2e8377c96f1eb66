package dev.bailiwick.authorization.contract;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.ledger.Actor;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import dev.bailiwick.authorization.ledger.WrittenChanges;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Applications;
import dev.bailiwick.authorization.port.CatalogueUses;
import dev.bailiwick.authorization.port.Inbox;
import dev.bailiwick.authorization.port.Ledger;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.user.Identity;
import java.time.Instant;
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
    CatalogueUses uses) {

  /** When everything happens that has no time of its own. */
  public static final Instant NOW = Instant.parse("2026-11-20T12:00:00.123456Z");

  /** A user who has never been seen. */
  public UserId newUser() {
    Identity identity = new Identity("https://issuer.example", UUID.randomUUID().toString());
    return transactions.global(() -> users.findOrAdd(identity)).id();
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
}
