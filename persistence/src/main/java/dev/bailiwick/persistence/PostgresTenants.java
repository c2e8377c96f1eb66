package dev.bailiwick.persistence;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.json.CanonicalJson;
import dev.bailiwick.authorization.policy.PolicyTrees;
import dev.bailiwick.authorization.policy.TenantStanding.Status;
import dev.bailiwick.tenants.port.Tenants;
import dev.bailiwick.tenants.tenant.Tenant;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tenants on PostgreSQL. */
@Singleton
final class PostgresTenants implements Tenants {

  private final TenantTables tables;

  PostgresTenants(TenantTables tables) {
    this.tables = tables;
  }

  /** Of two who want a slug at once, the second waits here until the first has it or has not. */
  @Override
  public boolean reserve(String slug, TenantId tenant, Instant at) {
    return tables.reserve(slug, tenant.value(), at) == 1;
  }

  @Override
  public void release(String slug, Instant reservedUntil) {
    tables.release(slug, reservedUntil);
  }

  @Override
  public int released(TenantId tenant, Instant at) {
    return tables.released(tenant.value(), at);
  }

  @Override
  public Optional<TenantId> idOf(String slug, Instant at) {
    return tables.idOf(slug, at).map(TenantId::new);
  }

  @Override
  public List<TenantId> ofSubject(Subject subject) {
    return tables.ofSubject(subject.kind().word(), subject.id()).stream()
        .map(TenantId::new)
        .toList();
  }

  @Override
  public List<TenantId> everOf(UserId user) {
    return tables.everOf(user.value()).stream().map(TenantId::new).toList();
  }

  @Override
  public List<TenantId> ownerless() {
    return tables.ownerless().stream().map(TenantId::new).toList();
  }

  @Override
  public Optional<Tenant> find(TenantId tenant) {
    return tables.find(tenant.value()).map(PostgresTenants::tenant);
  }

  private static Tenant tenant(TenantTables.Row row) {
    return new Tenant(
        new TenantId(row.tenantId()),
        row.slug(),
        row.name(),
        Words.parse(Status.class, row.status()),
        row.restorableUntil(),
        row.plan(),
        PolicyTrees.settings(CanonicalJson.read(row.settings())),
        row.ownerless(),
        row.policyVersion(),
        row.createdAt());
  }
}
