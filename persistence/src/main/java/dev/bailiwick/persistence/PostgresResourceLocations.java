package dev.bailiwick.persistence;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.port.ResourceLocations;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.port.Invitations;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Where things lie that the policy does not hold, which are invitations. */
@Singleton
final class PostgresResourceLocations implements ResourceLocations {

  private final Transactions transactions;
  private final Invitations invitations;
  private final Resources register;

  PostgresResourceLocations(
      Transactions transactions, Invitations invitations, Resources register) {
    this.transactions = transactions;
    this.invitations = invitations;
    this.register = register;
  }

  @Override
  public Location locate(TenantId tenant, Reference resource) {
    return resource.type().equals("bw.invitation")
        ? invitation(tenant, resource.id())
        : new Location.Nowhere();
  }

  private Location invitation(TenantId tenant, String id) {
    return InvitationId.parse(id)
        .flatMap(known -> transactions.inTenant(tenant, () -> located(tenant, known)))
        .orElseGet(Location.Nowhere::new);
  }

  private Optional<Location> located(TenantId tenant, InvitationId known) {
    return invitations.find(tenant, known).map(invitation -> invitation.location(register));
  }
}
