package dev.bailiwick.persistence;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.tenants.domain.AutoJoin;
import dev.bailiwick.tenants.domain.Domain;
import dev.bailiwick.tenants.domain.DomainAddress;
import dev.bailiwick.tenants.domain.DomainName;
import dev.bailiwick.tenants.port.Domains;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Domains on PostgreSQL. */
@Singleton
final class PostgresDomains implements Domains {

  private final DomainTables tables;

  PostgresDomains(DomainTables tables) {
    this.tables = tables;
  }

  @Override
  public void add(Domain domain) {
    tables.add(
        domain.tenant().value(), domain.name().value(), domain.challenge(), domain.createdAt());
    save(domain);
  }

  @Override
  public Optional<Domain> find(TenantId tenant, DomainName name) {
    return tables.find(tenant.value(), name.value()).map(row -> domain(tenant, row));
  }

  @Override
  public Page<Domain> list(TenantId tenant, Page.Request wanted) {
    String after = wanted.after() == null ? "" : wanted.after();
    List<Domain> found =
        tables.list(tenant.value(), after, PageRows.limit(wanted)).stream()
            .map(row -> domain(tenant, row))
            .toList();
    return Page.of(found, domain -> domain.name().value(), wanted);
  }

  @Override
  public void save(Domain domain) {
    AutoJoin join = domain.autoJoin();
    tables.save(
        domain.tenant().value(),
        domain.name().value(),
        domain.verifiedAt(),
        domain.checkedAt(),
        domain.missingSince(),
        join == null ? null : join.terms().role(),
        join == null ? null : ScopeColumns.of(join.terms().on()).workspaceId(),
        join == null ? null : join.by().kind().word(),
        join == null ? null : join.by().id());
  }

  @Override
  public void remove(DomainAddress domain) {
    tables.remove(domain.tenant().value(), domain.name().value());
  }

  @Override
  public Optional<TenantId> provenBy(DomainName name) {
    return tables.proven(name.value()).map(proven -> new TenantId(proven.tenantId()));
  }

  @Override
  public boolean claim(DomainAddress domain, Instant checkAt) {
    tables.claim(domain.name().value(), domain.tenant().value(), checkAt);
    return provenBy(domain.name()).filter(domain.tenant()::equals).isPresent();
  }

  @Override
  public void release(DomainAddress domain) {
    tables.release(domain.name().value(), domain.tenant().value());
  }

  @Override
  public Optional<DomainAddress> takeDue(Instant now, Instant next) {
    Optional<DomainTables.Proven> due = tables.nextDue(now);
    due.ifPresent(proven -> tables.postpone(proven.name(), next));
    return due.map(
        proven ->
            new DomainAddress(new TenantId(proven.tenantId()), new DomainName(proven.name())));
  }

  private static Domain domain(TenantId tenant, DomainTables.Row row) {
    return new Domain(
        tenant,
        new DomainName(row.name()),
        row.challenge(),
        row.createdAt(),
        row.verifiedAt(),
        row.checkedAt(),
        row.missingSince(),
        autoJoin(row));
  }

  private static @Nullable AutoJoin autoJoin(DomainTables.Row row) {
    String role = row.joinRole();
    String kind = row.joinByKind();
    UUID by = row.joinById();
    if (role == null || kind == null || by == null) {
      return null;
    }
    ScopeColumns on = new ScopeColumns(row.joinWorkspaceId(), null, null);
    return new AutoJoin(
        new GrantTerms(role, on.scope(), null),
        new Subject(Words.parse(Subject.Kind.class, kind), by));
  }
}
