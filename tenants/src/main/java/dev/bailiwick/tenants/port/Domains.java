package dev.bailiwick.tenants.port;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.tenants.domain.Domain;
import dev.bailiwick.tenants.domain.DomainAddress;
import dev.bailiwick.tenants.domain.DomainName;
import java.time.Instant;
import java.util.Optional;

/** The domains of tenants, and the directory of those that are proven: each by one tenant. */
public interface Domains {

  void add(Domain domain);

  Optional<Domain> find(TenantId tenant, DomainName name);

  /** The tenant's domains by name. */
  Page<Domain> list(TenantId tenant, Page.Request wanted);

  /** Keeps the domain as it is now. */
  void save(Domain domain);

  /** Ends the domain, and its being proven. */
  void remove(DomainAddress domain);

  /** Which tenant has proven it. */
  Optional<TenantId> provenBy(DomainName name);

  /**
   * It is proven by this tenant from now on, and is to be checked again then.
   *
   * @return false where it is another's
   */
  boolean claim(DomainAddress domain, Instant checkAt);

  /** It is no longer proven by this tenant. */
  void release(DomainAddress domain);

  /** The proven domain that has been due for a check longest, which is due again then. */
  Optional<DomainAddress> takeDue(Instant now, Instant next);
}
