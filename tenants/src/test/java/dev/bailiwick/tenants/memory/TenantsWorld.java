package dev.bailiwick.tenants.memory;

import dev.bailiwick.authorization.memory.MemoryWorld;
import dev.bailiwick.tenants.contract.TenantsPorts;

/** One installation's stores in memory, those of the core among them. */
public final class TenantsWorld {

  private final TenantsPorts ports;

  /** A world with nothing in it. */
  public TenantsWorld() {
    MemoryWorld core = new MemoryWorld();
    MemoryInvitations invitations =
        new MemoryInvitations(core.transactions(), core.ports().resources());
    MemoryTenants tenants = new MemoryTenants(core.transactions(), core.ledger());
    MemoryErasures erasures = new MemoryErasures(core.transactions(), core.ledger(), tenants);
    ports =
        new TenantsPorts(
            core.ports(),
            tenants,
            new MemoryWorkspaces(core.ledger()),
            new MemoryMembers(core.ledger(), core.users()),
            invitations,
            new MemoryDomains(core.transactions()),
            new MemoryOutbox(core.transactions()),
            invitations,
            new MemorySignUpPolicies(core.transactions()),
            new MemoryAccessRequests(core.transactions(), core.ledger()),
            new MemoryOwnershipOffers(core.transactions()),
            erasures,
            erasures);
  }

  /** All its stores. */
  public TenantsPorts ports() {
    return ports;
  }
}
