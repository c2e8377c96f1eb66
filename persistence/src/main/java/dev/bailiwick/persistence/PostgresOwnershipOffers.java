package dev.bailiwick.persistence;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.tenants.port.OwnershipOffers;
import dev.bailiwick.tenants.tenant.OwnershipOffer;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Offers of ownership on PostgreSQL. */
@Singleton
final class PostgresOwnershipOffers implements OwnershipOffers {

  private final OwnershipOfferTable table;

  PostgresOwnershipOffers(OwnershipOfferTable table) {
    this.table = table;
  }

  @Override
  public Optional<OwnershipOffer> find(TenantId tenant) {
    return table
        .find(tenant.value())
        .map(
            row ->
                new OwnershipOffer(
                    new UserId(row.fromUserId()),
                    new UserId(row.toUserId()),
                    row.offeredAt(),
                    row.expiresAt()));
  }

  @Override
  public void put(TenantId tenant, OwnershipOffer offer) {
    table.put(
        tenant.value(),
        offer.from().value(),
        offer.to().value(),
        offer.offeredAt(),
        offer.expiresAt());
  }

  @Override
  public boolean remove(TenantId tenant) {
    return table.remove(tenant.value()) == 1;
  }
}
