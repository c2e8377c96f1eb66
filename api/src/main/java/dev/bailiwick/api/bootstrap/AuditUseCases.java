package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.audit.usecase.AuditDirectory;
import dev.bailiwick.authorization.audit.usecase.ErasePastEvents;
import dev.bailiwick.authorization.audit.usecase.NoteRefusals;
import dev.bailiwick.authorization.port.Applications;
import dev.bailiwick.authorization.port.AuditTrail;
import dev.bailiwick.authorization.port.Ledger;
import dev.bailiwick.authorization.port.PastEvents;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.snapshot.Snapshots;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.tenant.usecase.TenantDirectory;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

/** The use cases of the audit. */
@Factory
final class AuditUseCases {

  @Singleton
  AuditDirectory auditDirectory(
      TenantReads reads,
      Transactions transactions,
      Ledger ledger,
      AuditTrail trail,
      Policies policies,
      Applications applications,
      Users users,
      Acts acts) {
    return new AuditDirectory(
        reads, transactions, ledger, trail, policies, applications, users, acts);
  }

  @Singleton
  @Requires(beans = PastEvents.class)
  ErasePastEvents erasePastEvents(
      PastEvents events,
      InstantSource clock,
      @Value("${bailiwick.audit.keep:" + ErasePastEvents.USUAL + "}") Duration keep) {
    return new ErasePastEvents(events, clock, keep);
  }

  @Singleton
  NoteRefusals noteRefusals(
      Transactions transactions,
      AuditTrail trail,
      TenantDirectory tenants,
      Snapshots snapshots,
      InstantSource clock,
      SecureRandom random) {
    return new NoteRefusals(transactions, trail, tenants::resolve, snapshots, clock, random);
  }
}
