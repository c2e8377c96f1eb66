package dev.bailiwick.tenants.domain.usecase;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.domain.Domain;
import dev.bailiwick.tenants.domain.DomainName;
import dev.bailiwick.tenants.port.Domains;
import java.util.Optional;

/** Reads of a tenant's domains. */
public final class DomainDirectory {

  private static final String READ = "bw.domain:read";

  private final Transactions transactions;
  private final TenantReads reads;
  private final Domains domains;

  public DomainDirectory(Transactions transactions, TenantReads reads, Domains domains) {
    this.transactions = transactions;
    this.reads = reads;
    this.domains = domains;
  }

  /** The domains of the tenant, by name. */
  public Page<Domain> list(Caller by, TenantId tenant, Page.Request wanted) {
    return reads.read(by, tenant, READ, tenant, () -> domains.list(tenant, wanted));
  }

  /** One domain. */
  public Domain get(Caller by, TenantId tenant, DomainName name) {
    Optional<Domain> found = transactions.inTenant(tenant, () -> domains.find(tenant, name));
    return reads.read(
        by,
        tenant,
        READ,
        name,
        DomainUse.location(found),
        () -> found.orElseThrow(Refusal::absent));
  }
}
