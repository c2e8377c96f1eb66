package dev.bailiwick.tenants.domain.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.tenants.domain.DomainAddress;
import dev.bailiwick.tenants.domain.DomainName;
import dev.bailiwick.tenants.port.Domains;

/** Takes a domain away; who joined by it stays. */
public final class RemoveDomain {

  private final ChangePolicy policy;
  private final Domains domains;
  private final Acts acts;

  public RemoveDomain(ChangePolicy policy, Domains domains, Acts acts) {
    this.policy = policy;
    this.domains = domains;
    this.acts = acts;
  }

  /**
   * Removes.
   *
   * @throws Refusal where the caller may not, or there is none such
   */
  public void remove(Caller by, TenantId tenant, DomainName name) {
    policy.change(
        tenant,
        by.subject(),
        draft -> {
          DomainUse.require(draft, domains, tenant, "bw.domain:delete", name);
          domains.remove(new DomainAddress(tenant, name));
          acts.note(tenant, by.subject(), "domain_removed", name.reference());
          return name;
        });
  }
}
