package dev.bailiwick.tenants.domain.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.tenants.domain.Domain;
import dev.bailiwick.tenants.domain.DomainName;
import dev.bailiwick.tenants.port.Domains;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** Says that a domain is the tenant's, which DNS has to prove. */
public final class AddDomain {

  private static final int CHALLENGE_BYTES = 24;

  private final ChangePolicy policy;
  private final Domains domains;
  private final RandomGenerator random;
  private final Acts acts;

  public AddDomain(ChangePolicy policy, Domains domains, RandomGenerator random, Acts acts) {
    this.policy = policy;
    this.domains = domains;
    this.random = random;
    this.acts = acts;
  }

  /**
   * Adds; one that is there already stays as it is.
   *
   * @throws Refusal where the caller may not, or anybody has a mailbox there
   */
  public Domain add(Caller by, TenantId tenant, DomainName name) {
    return policy.change(tenant, by.subject(), draft -> add(draft, tenant, name)).value();
  }

  private Domain add(PolicyDraft draft, TenantId tenant, DomainName name) {
    draft.require("bw.domain:create", tenant);
    if (name.isPublic()) {
      throw Refusal.invalid("domain", "Anybody can have an address there; it is nobody's own.");
    }
    return domains
        .find(tenant, name)
        .orElseGet(
            () -> {
              Domain domain =
                  new Domain(tenant, name, challenge(), draft.at(), null, null, null, null);
              domains.add(domain);
              acts.note(tenant, draft.by(), "domain_added", name.reference());
              return domain;
            });
  }

  private String challenge() {
    byte[] bytes = new byte[CHALLENGE_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
