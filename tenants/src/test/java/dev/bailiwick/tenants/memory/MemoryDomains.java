package dev.bailiwick.tenants.memory;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.memory.MemoryTable;
import dev.bailiwick.authorization.memory.MemoryTransactions;
import dev.bailiwick.tenants.domain.Domain;
import dev.bailiwick.tenants.domain.DomainAddress;
import dev.bailiwick.tenants.domain.DomainName;
import dev.bailiwick.tenants.port.Domains;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Domains in memory. */
final class MemoryDomains implements Domains {

  private final MemoryTransactions transactions;
  private final MemoryTable<DomainAddress, Domain> domains;
  private final MemoryTable<DomainName, Proven> proven;

  private record Proven(DomainAddress domain, Instant checkAt) {}

  MemoryDomains(MemoryTransactions transactions) {
    this.transactions = transactions;
    this.domains = transactions.table();
    this.proven = transactions.table();
  }

  @Override
  public void add(Domain domain) {
    save(domain);
  }

  @Override
  public Optional<Domain> find(TenantId tenant, DomainName name) {
    return shown(tenant).filter(domain -> domain.name().equals(name)).findAny();
  }

  @Override
  public Page<Domain> list(TenantId tenant, Page.Request wanted) {
    return Page.of(shown(tenant), domain -> domain.name().value(), wanted);
  }

  @Override
  public void save(Domain domain) {
    transactions.requireShown(domain.tenant());
    domains.put(new DomainAddress(domain.tenant(), domain.name()), domain);
  }

  @Override
  public void remove(DomainAddress domain) {
    domains.remove(domain);
    release(domain);
  }

  @Override
  public Optional<TenantId> provenBy(DomainName name) {
    return Optional.ofNullable(proven.get(name)).map(it -> it.domain().tenant());
  }

  @Override
  public boolean claim(DomainAddress domain, Instant checkAt) {
    if (provenBy(domain.name()).isEmpty()) {
      proven.put(domain.name(), new Proven(domain, checkAt));
    }
    return provenBy(domain.name()).filter(domain.tenant()::equals).isPresent();
  }

  @Override
  public void release(DomainAddress domain) {
    if (provenBy(domain.name()).filter(domain.tenant()::equals).isPresent()) {
      proven.remove(domain.name());
    }
  }

  @Override
  public Optional<DomainAddress> takeDue(Instant now, Instant next) {
    Optional<DomainAddress> due =
        proven.rows().values().stream()
            .filter(it -> !it.checkAt().isAfter(now))
            .min(Comparator.comparing(Proven::checkAt))
            .map(Proven::domain);
    due.ifPresent(domain -> proven.put(domain.name(), new Proven(domain, next)));
    return due;
  }

  private Stream<Domain> shown(TenantId tenant) {
    return domains.rows().values().stream()
        .filter(domain -> domain.tenant().equals(tenant) && transactions.shows(tenant));
  }
}
