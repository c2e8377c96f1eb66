package dev.bailiwick.tenants.contract;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.port.ResourceLocations;
import dev.bailiwick.tenants.port.AccessRequests;
import dev.bailiwick.tenants.port.Domains;
import dev.bailiwick.tenants.port.Erasures;
import dev.bailiwick.tenants.port.Invitations;
import dev.bailiwick.tenants.port.Members;
import dev.bailiwick.tenants.port.Outbox;
import dev.bailiwick.tenants.port.OwnershipOffers;
import dev.bailiwick.tenants.port.SignUpPolicies;
import dev.bailiwick.tenants.port.Tenants;
import dev.bailiwick.tenants.port.Tombstones;
import dev.bailiwick.tenants.port.Workspaces;
import dev.bailiwick.tenants.tenant.usecase.ExportTenant;
import java.util.function.Supplier;

/** The stores of one installation, those of the core among them. */
public record TenantsPorts(
    AuthorizationPorts core,
    Tenants tenants,
    Workspaces workspaces,
    Members members,
    Invitations invitations,
    Domains domains,
    Outbox outbox,
    ResourceLocations locations,
    SignUpPolicies signUpPolicies,
    AccessRequests accessRequests,
    OwnershipOffers ownershipOffers,
    Erasures erasures,
    Tombstones tombstones) {

  /** Where all is that leaves with a tenant. */
  public ExportTenant.Stores exported() {
    return new ExportTenant.Stores(
        core.transactions(),
        core.policies(),
        tenants,
        workspaces,
        members,
        core.applications(),
        invitations,
        accessRequests,
        ownershipOffers,
        domains,
        core.resources(),
        core.auditTrail());
  }

  /** Work in the tenant's transaction. */
  public <T> T in(TenantId tenant, Supplier<T> work) {
    return core.transactions().inTenant(tenant, work);
  }

  /** The same for work that answers nothing. */
  public void in(TenantId tenant, Runnable work) {
    core.transactions().inTenant(tenant, answering(work));
  }

  /** Work that belongs to no tenant. */
  public <T> T global(Supplier<T> work) {
    return core.transactions().global(work);
  }

  /** The same for work that answers nothing. */
  public void global(Runnable work) {
    core.transactions().global(answering(work));
  }

  private static Supplier<Boolean> answering(Runnable work) {
    return () -> {
      work.run();
      return true;
    };
  }
}
