package dev.bailiwick.tenants.domain.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.tenants.domain.DnsUnavailable;
import dev.bailiwick.tenants.domain.Domain;
import dev.bailiwick.tenants.domain.DomainAddress;
import dev.bailiwick.tenants.domain.DomainName;
import dev.bailiwick.tenants.port.Domains;
import dev.bailiwick.tenants.port.TxtRecords;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Asks DNS whether a domain is the tenant's. It is proven by one tenant at a time: another's proof
 * gives way only once its record is gone.
 */
public final class VerifyDomain {

  private final Transactions transactions;
  private final ChangePolicy policy;
  private final Domains domains;
  private final TxtRecords records;
  private final Acts acts;

  public VerifyDomain(
      Transactions transactions,
      ChangePolicy policy,
      Domains domains,
      TxtRecords records,
      Acts acts) {
    this.transactions = transactions;
    this.policy = policy;
    this.domains = domains;
    this.records = records;
    this.acts = acts;
  }

  /**
   * Verifies; while DNS is asked no lock is held.
   *
   * @throws Refusal where the caller may not, the record is not there, or another tenant's is
   */
  public Domain verify(Caller by, TenantId tenant, DomainName name) {
    Domain asked =
        policy.change(tenant, by.subject(), draft -> require(draft, tenant, name)).value();
    Set<String> found = ask(asked);
    Domain checked =
        policy
            .change(
                tenant, by.subject(), draft -> checked(draft, require(draft, tenant, name), found))
            .value();
    if (!checked.isProvenBy(found)) {
      throw Refusal.conflict(
          "domain_not_proven",
          "There is no TXT record "
              + checked.recordName()
              + " that says "
              + checked.recordValue()
              + ". A new record can take a while until it is seen.");
    }
    return checked;
  }

  private Domain require(PolicyDraft draft, TenantId tenant, DomainName name) {
    return DomainUse.require(draft, domains, tenant, "bw.domain:change", name);
  }

  private Set<String> ask(Domain domain) {
    try {
      return records.of(domain.recordName());
    } catch (DnsUnavailable unavailable) {
      throw Refusal.conflict("dns_unavailable", "DNS did not answer; try again in a while.");
    }
  }

  private Domain checked(PolicyDraft draft, Domain domain, Set<String> found) {
    boolean proven = domain.isProvenBy(found);
    if (proven) {
      claim(domain, found, draft.at());
    }
    Domain next = domain.checked(proven, draft.at());
    domains.save(next);
    String act = proven ? "domain_proven" : "domain_not_proven";
    acts.note(domain.tenant(), draft.by(), act, domain.name().reference());
    return next;
  }

  private void claim(Domain domain, Set<String> found, Instant at) {
    DomainAddress address = new DomainAddress(domain.tenant(), domain.name());
    domains
        .provenBy(domain.name())
        .filter(holder -> !holder.equals(domain.tenant()))
        .ifPresent(holder -> giveWay(new DomainAddress(holder, domain.name()), found, at));
    if (!domains.claim(address, at.plus(RecheckDomains.EVERY))) {
      throw taken();
    }
  }

  private void giveWay(DomainAddress holder, Set<String> found, Instant at) {
    transactions.inTenant(
        holder.tenant(),
        () -> {
          Optional<Domain> held = domains.find(holder.tenant(), holder.name());
          if (held.isPresent() && held.get().isProvenBy(found)) {
            throw taken();
          }
          held.ifPresent(domain -> domains.save(domain.takenOver(at)));
          domains.release(holder);
          acts.noteOwn(holder.tenant(), "domain_lost", holder.name().reference());
          return holder;
        });
  }

  private static Refusal taken() {
    return Refusal.conflict(
        "domain_taken",
        "Another tenant has proven this domain, and its record is still there. Whoever runs the"
            + " domain's DNS can take that record away.");
  }
}
