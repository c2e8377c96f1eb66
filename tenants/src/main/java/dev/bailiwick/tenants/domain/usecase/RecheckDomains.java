package dev.bailiwick.tenants.domain.usecase;

import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.tenants.domain.DnsUnavailable;
import dev.bailiwick.tenants.domain.Domain;
import dev.bailiwick.tenants.domain.DomainAddress;
import dev.bailiwick.tenants.port.Domains;
import dev.bailiwick.tenants.port.TxtRecords;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Asks DNS again and again whether what was proven still is. */
public final class RecheckDomains {

  /** How often each is asked for. */
  public static final Duration EVERY = Duration.ofDays(1);

  private final Transactions transactions;
  private final Domains domains;
  private final TxtRecords records;
  private final InstantSource clock;
  private final Acts acts;

  public RecheckDomains(
      Transactions transactions,
      Domains domains,
      TxtRecords records,
      InstantSource clock,
      Acts acts) {
    this.transactions = transactions;
    this.domains = domains;
    this.records = records;
    this.clock = clock;
    this.acts = acts;
  }

  /**
   * Checks the next domain that is due, if there is one; where DNS does not answer the domain
   * stands as before until the next time.
   *
   * @return whether there was
   */
  public boolean checkNext() {
    Instant now = clock.instant();
    Optional<DomainAddress> due = transactions.global(() -> domains.takeDue(now, now.plus(EVERY)));
    due.ifPresent(address -> check(address, now));
    return due.isPresent();
  }

  private void check(DomainAddress address, Instant now) {
    Optional<Domain> known = find(address);
    if (known.isPresent()) {
      try {
        boolean found = known.get().isProvenBy(records.of(known.get().recordName()));
        save(address, found, now);
      } catch (DnsUnavailable unavailable) {
        // It says nothing of what is there.
      }
    }
  }

  private Optional<Domain> find(DomainAddress address) {
    return transactions.inTenant(
        address.tenant(), () -> domains.find(address.tenant(), address.name()));
  }

  /** By what stands there now, since somebody may have changed it while DNS was asked. */
  private void save(DomainAddress address, boolean found, Instant now) {
    transactions.inTenant(
        address.tenant(),
        () -> {
          Optional<Domain> known = domains.find(address.tenant(), address.name());
          known
              .filter(domain -> domain.verifiedAt() != null)
              .ifPresent(domain -> save(domain, domain.checked(found, now)));
          return address;
        });
  }

  private void save(Domain known, Domain next) {
    domains.save(next);
    if ((known.missingSince() == null) != (next.missingSince() == null)) {
      String act = next.missingSince() == null ? "domain_record_found" : "domain_record_missing";
      acts.noteOwn(known.tenant(), act, known.name().reference());
    }
  }
}
