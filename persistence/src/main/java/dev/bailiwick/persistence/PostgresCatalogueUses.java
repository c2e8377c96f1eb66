package dev.bailiwick.persistence;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.policy.Use;
import dev.bailiwick.authorization.port.CatalogueUses;
import jakarta.inject.Singleton;
import java.util.Set;

/** The directory of uses on PostgreSQL. */
@Singleton
final class PostgresCatalogueUses implements CatalogueUses {

  private final UseTables tables;

  PostgresCatalogueUses(UseTables tables) {
    this.tables = tables;
  }

  @Override
  public Set<TenantId> tenants(Use use) {
    return tables.tenants(Words.of(use.kind()), use.name()).stream()
        .map(TenantId::new)
        .collect(toUnmodifiableSet());
  }

  /** Keeps the directory in step with a tenant whose uses were these and now are those. */
  void change(TenantId tenant, Set<Use> before, Set<Use> after) {
    before.stream()
        .filter(use -> !after.contains(use))
        .forEach(use -> tables.remove(tenant.value(), Words.of(use.kind()), use.name()));
    after.stream()
        .filter(use -> !before.contains(use))
        .forEach(use -> tables.add(tenant.value(), Words.of(use.kind()), use.name()));
  }
}
