package dev.bailiwick.authorization.memory;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.Use;
import dev.bailiwick.authorization.port.CatalogueUses;
import java.util.Set;

/** Who uses what, read off every tenant's rows and register. */
public final class MemoryCatalogueUses implements CatalogueUses {

  private final MemoryLedger ledger;
  private final MemoryResources resources;

  public MemoryCatalogueUses(MemoryLedger ledger, MemoryResources resources) {
    this.ledger = ledger;
    this.resources = resources;
  }

  @Override
  public Set<TenantId> tenants(Use use) {
    return use.kind() == Use.Kind.REGISTERED_TYPE
        ? resources.withAny(use.name())
        : ledger
            .everyTenant()
            .filter(rows -> Use.of(rows).contains(use))
            .map(PolicyRows::tenant)
            .collect(toUnmodifiableSet());
  }
}
