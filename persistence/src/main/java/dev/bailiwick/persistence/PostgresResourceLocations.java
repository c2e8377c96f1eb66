package dev.bailiwick.persistence;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.port.ResourceLocations;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.resource.RegisteredResource;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.port.Invitations;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Where things lie that the policy does not hold: invitations, and entries of the register. */
@Singleton
final class PostgresResourceLocations implements ResourceLocations {

  private final Transactions transactions;
  private final Invitations invitations;
  private final Resources resources;

  PostgresResourceLocations(
      Transactions transactions, Invitations invitations, Resources resources) {
    this.transactions = transactions;
    this.invitations = invitations;
    this.resources = resources;
  }

  @Override
  public Location locate(TenantId tenant, Reference resource) {
    Optional<Location> found =
        switch (resource.type()) {
          case "bw.invitation" -> invitation(tenant, resource.id());
          case "bw.resource" -> registered(tenant, resource.id());
          default -> Optional.empty();
        };
    return found.orElseGet(Location.Nowhere::new);
  }

  private Optional<Location> invitation(TenantId tenant, String id) {
    return InvitationId.parse(id)
        .flatMap(known -> transactions.inTenant(tenant, () -> invitations.find(tenant, known)))
        .map(Invitation::location);
  }

  /** An entry of the register is named by type and id, as in {@code document:42}. */
  private Optional<Location> registered(TenantId tenant, String name) {
    int colon = name.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    Reference entry = new Reference(name.substring(0, colon), name.substring(colon + 1));
    return transactions
        .inTenant(tenant, () -> resources.find(tenant, entry))
        .map(RegisteredResource::location);
  }
}
