package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.domain.usecase.AddDomain;
import dev.bailiwick.tenants.domain.usecase.DomainDirectory;
import dev.bailiwick.tenants.domain.usecase.RecheckDomains;
import dev.bailiwick.tenants.domain.usecase.RemoveDomain;
import dev.bailiwick.tenants.domain.usecase.SetAutoJoin;
import dev.bailiwick.tenants.domain.usecase.VerifyDomain;
import dev.bailiwick.tenants.port.Domains;
import dev.bailiwick.tenants.port.TxtRecords;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The use cases of domains. */
@Factory
final class DomainUseCases {

  @Singleton
  AddDomain addDomain(ChangePolicy policy, Domains domains, SecureRandom random, Acts acts) {
    return new AddDomain(policy, domains, random, acts);
  }

  @Singleton
  VerifyDomain verifyDomain(
      Transactions transactions,
      ChangePolicy policy,
      Domains domains,
      TxtRecords records,
      Acts acts) {
    return new VerifyDomain(transactions, policy, domains, records, acts);
  }

  @Singleton
  SetAutoJoin setAutoJoin(ChangePolicy policy, Domains domains, Acts acts) {
    return new SetAutoJoin(policy, domains, acts);
  }

  @Singleton
  RemoveDomain removeDomain(ChangePolicy policy, Domains domains, Acts acts) {
    return new RemoveDomain(policy, domains, acts);
  }

  @Singleton
  DomainDirectory domainDirectory(Transactions transactions, TenantReads reads, Domains domains) {
    return new DomainDirectory(transactions, reads, domains);
  }

  @Singleton
  RecheckDomains recheckDomains(
      Transactions transactions,
      Domains domains,
      TxtRecords records,
      InstantSource clock,
      Acts acts) {
    return new RecheckDomains(transactions, domains, records, clock, acts);
  }
}
