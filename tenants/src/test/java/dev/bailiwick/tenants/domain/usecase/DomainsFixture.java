package dev.bailiwick.tenants.domain.usecase;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.domain.DnsUnavailable;
import dev.bailiwick.tenants.domain.Domain;
import dev.bailiwick.tenants.domain.Domain.Status;
import dev.bailiwick.tenants.domain.DomainName;
import dev.bailiwick.tenants.port.TxtRecords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Two tenants' domains, and a DNS that says what it is told. */
abstract class DomainsFixture {

  static final DomainName NAME = new DomainName("example.com");

  final House house = new House();
  final Acme acme = Acme.on(house.ground());
  final TenantId tenant = acme.tenant();
  final Map<String, Set<String>> dns = new HashMap<>();
  private boolean silent;
  final TxtRecords records =
      name -> {
        if (silent) {
          throw new DnsUnavailable("planned");
        }
        return dns.getOrDefault(name, Set.of());
      };
  final VerifyDomain verify =
      new VerifyDomain(
          house.ports().core().transactions(),
          house.policy(),
          house.ports().domains(),
          records,
          house.acts());
  final RecheckDomains recheck =
      new RecheckDomains(
          house.ports().core().transactions(),
          house.ports().domains(),
          records,
          house.ground().clock(),
          house.acts());

  final Domain adds(Caller by, TenantId to) {
    return new AddDomain(house.policy(), house.ports().domains(), new Random(), house.acts())
        .add(by, to, NAME);
  }

  final String verifies(Caller by, TenantId of) {
    return Outcome.of(() -> verify.verify(by, of, NAME));
  }

  final void publishes(Domain domain) {
    dns.put(domain.recordName(), Set.of("other", domain.recordValue()));
  }

  final Domain proven(Acme by) {
    Domain domain = adds(by.owner(), by.tenant());
    publishes(domain);
    return verify.verify(by.owner(), by.tenant(), NAME);
  }

  final String joins(Caller by, String role, String on) {
    SetAutoJoin.Wanted wanted = new SetAutoJoin.Wanted(role, Ground.reference(acme.scope(on)));
    return Outcome.of(
        () ->
            new SetAutoJoin(house.policy(), house.ports().domains(), house.acts())
                .set(by, tenant, NAME, wanted));
  }

  final Domain domain(TenantId of) {
    Optional<Domain> found = house.ports().in(of, () -> house.ports().domains().find(of, NAME));
    return found.orElseThrow();
  }

  final Status status(TenantId of) {
    return domain(of).statusAt(house.ground().now());
  }

  final boolean isMember(Person who) {
    return house.ports().core().rows(tenant).members().containsKey(who.user());
  }

  /** What stands in the tenant's audit, newest first. */
  final List<String> acts() {
    return house.ports().core().actsIn(tenant);
  }

  /** DNS answers nothing, or again. */
  final void isSilent(boolean now) {
    silent = now;
  }
}
