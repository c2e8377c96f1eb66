package dev.bailiwick.persistence;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.port.ResourceLocations;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.tenants.accessrequest.AccessRequestId;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.port.AccessRequests;
import dev.bailiwick.tenants.port.Invitations;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Where things lie that the policy does not hold: invitations and access requests. */
@Singleton
final class PostgresResourceLocations implements ResourceLocations {

  private final Transactions transactions;
  private final Invitations invitations;
  private final AccessRequests requests;
  private final Resources register;

  PostgresResourceLocations(
      Transactions transactions,
      Invitations invitations,
      AccessRequests requests,
      Resources register) {
    this.transactions = transactions;
    this.invitations = invitations;
    this.requests = requests;
    this.register = register;
  }

  @Override
  public Location locate(TenantId tenant, Reference resource) {
    return switch (resource.type()) {
      case "bw.invitation" -> invitation(tenant, resource.id());
      case "bw.access_request" -> request(tenant, resource.id());
      default -> new Location.Nowhere();
    };
  }

  private Location invitation(TenantId tenant, String id) {
    return InvitationId.parse(id)
        .flatMap(known -> transactions.inTenant(tenant, () -> located(tenant, known)))
        .orElseGet(Location.Nowhere::new);
  }

  private Optional<Location> located(TenantId tenant, InvitationId known) {
    return invitations.find(tenant, known).map(invitation -> invitation.location(register));
  }

  private Location request(TenantId tenant, String id) {
    return AccessRequestId.parse(id)
        .flatMap(known -> transactions.inTenant(tenant, () -> requests.find(tenant, known)))
        .map(RequestedAccess::location)
        .orElseGet(Location.Nowhere::new);
  }
}
