package dev.bailiwick.persistence;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.port.ResourceLocations;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.port.Invitations;
import jakarta.inject.Singleton;

/** Where things lie that the policy does not hold; so far, invitations. */
@Singleton
final class PostgresResourceLocations implements ResourceLocations {

  private final Transactions transactions;
  private final Invitations invitations;

  PostgresResourceLocations(Transactions transactions, Invitations invitations) {
    this.transactions = transactions;
    this.invitations = invitations;
  }

  @Override
  public Location locate(TenantId tenant, Reference resource) {
    return InvitationId.parse(resource.id())
        .filter(id -> resource.type().equals("bw.invitation"))
        .flatMap(id -> transactions.inTenant(tenant, () -> invitations.find(tenant, id)))
        .map(Invitation::location)
        .orElseGet(Location.Nowhere::new);
  }
}
