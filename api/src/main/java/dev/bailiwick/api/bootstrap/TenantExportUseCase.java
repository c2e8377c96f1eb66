package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.ledger.usecase.SignedLedger;
import dev.bailiwick.authorization.port.Applications;
import dev.bailiwick.authorization.port.AuditTrail;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.port.AccessRequests;
import dev.bailiwick.tenants.port.Domains;
import dev.bailiwick.tenants.port.Invitations;
import dev.bailiwick.tenants.port.Members;
import dev.bailiwick.tenants.port.OwnershipOffers;
import dev.bailiwick.tenants.port.Tenants;
import dev.bailiwick.tenants.port.Workspaces;
import dev.bailiwick.tenants.tenant.usecase.ExportTenant;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The use case that reads everything about a tenant. */
@Factory
final class TenantExportUseCase {

  @Singleton
  ExportTenant exportTenant(
      TenantReads reads,
      Transactions transactions,
      Policies policies,
      Tenants tenants,
      Workspaces workspaces,
      Members members,
      Applications applications,
      Invitations invitations,
      AccessRequests accessRequests,
      OwnershipOffers ownershipOffers,
      Domains domains,
      Resources resources,
      AuditTrail auditTrail,
      SignedLedger ledger,
      Acts acts,
      InstantSource clock) {
    ExportTenant.Stores stores =
        new ExportTenant.Stores(
            transactions,
            policies,
            tenants,
            workspaces,
            members,
            applications,
            invitations,
            accessRequests,
            ownershipOffers,
            domains,
            resources,
            auditTrail);
    return new ExportTenant(stores, reads, ledger, acts, clock);
  }
}
