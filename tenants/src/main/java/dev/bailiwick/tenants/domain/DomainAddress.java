package dev.bailiwick.tenants.domain;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.TenantId;

/** Whose domain it is. */
public record DomainAddress(TenantId tenant, DomainName name) {

  public DomainAddress {
    requireNonNull(tenant);
    requireNonNull(name);
  }
}
