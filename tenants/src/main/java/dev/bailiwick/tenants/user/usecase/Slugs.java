package dev.bailiwick.tenants.user.usecase;

import static java.util.stream.Collectors.joining;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.tenants.port.Tenants;
import java.util.List;

/** Tenants as a sentence names them to a person who belongs there. */
final class Slugs {

  private Slugs() {}

  static String of(Transactions transactions, Tenants tenants, List<TenantId> named) {
    return named.stream()
        .map(tenant -> transactions.inTenant(tenant, () -> tenants.find(tenant).orElseThrow()))
        .map(tenant -> tenant.slug())
        .collect(joining(", "));
  }
}
