package dev.bailiwick.authorization.memory;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.policy.Documents;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.ProductPut;
import dev.bailiwick.authorization.policy.PolicyChange.TenantCreated;
import dev.bailiwick.authorization.port.PastEvents;

/** One installation's stores in memory, all in the same transactions. */
public final class MemoryWorld {

  private final MemoryTransactions transactions = new MemoryTransactions();
  private final MemoryLedger ledger = new MemoryLedger(transactions);
  private final MemoryResources resources = new MemoryResources(transactions);
  private final MemoryPolicies policies = new MemoryPolicies(ledger, resources);
  private final MemoryApplications applications = new MemoryApplications(transactions, ledger);
  private final MemoryUsers users = new MemoryUsers(transactions);
  private final MemoryInbox inbox = new MemoryInbox(transactions);
  private final MemoryCatalogueUses uses = new MemoryCatalogueUses(ledger, resources);
  private final MemoryEndedSignIns endedSignIns = new MemoryEndedSignIns(transactions);
  private final MemoryLinkCodes linkCodes = new MemoryLinkCodes(transactions);
  private final MemoryAuditTrail auditTrail = new MemoryAuditTrail(transactions, ledger);

  /** An installation in which a product has applied its part of the catalogue. */
  public MemoryWorld() {
    ports()
        .append(
            TenantId.SYSTEM,
            new TenantCreated("system", new Personal("The installation")),
            new ProductPut(Documents.PRODUCT));
  }

  public MemoryTransactions transactions() {
    return transactions;
  }

  public MemoryLedger ledger() {
    return ledger;
  }

  public MemoryPolicies policies() {
    return policies;
  }

  public MemoryApplications applications() {
    return applications;
  }

  public MemoryUsers users() {
    return users;
  }

  public MemoryInbox inbox() {
    return inbox;
  }

  public MemoryResources resources() {
    return resources;
  }

  public MemoryCatalogueUses uses() {
    return uses;
  }

  /** What the audit trail holds, for whoever ends it. */
  public PastEvents pastEvents() {
    return auditTrail;
  }

  /** All of them, as the contracts ask for them. */
  public AuthorizationPorts ports() {
    return new AuthorizationPorts(
        transactions,
        policies,
        ledger,
        applications,
        users,
        inbox,
        resources,
        uses,
        endedSignIns,
        linkCodes,
        auditTrail);
  }
}
