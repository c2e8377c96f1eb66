package dev.bailiwick.tenants.domain.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.tenants.domain.Domain;
import dev.bailiwick.tenants.domain.DomainName;
import dev.bailiwick.tenants.port.Domains;
import java.util.Optional;

/** A tenant's domain, for those who may do something with it. */
final class DomainUse {

  private DomainUse() {}

  /** The domain; absent where there is none, or to those who may not know. */
  static Domain require(
      PolicyDraft draft, Domains domains, TenantId tenant, String permission, DomainName name) {
    draft.requireSubject();
    Optional<Domain> found = domains.find(tenant, name);
    draft.require(permission, name, location(found));
    return found.orElseThrow(Refusal::absent);
  }

  static Location location(Optional<Domain> found) {
    return found.isPresent() ? new Location.OnTenant() : new Location.Nowhere();
  }
}
