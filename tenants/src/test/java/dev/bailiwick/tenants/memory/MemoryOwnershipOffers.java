package dev.bailiwick.tenants.memory;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.memory.MemoryTable;
import dev.bailiwick.authorization.memory.MemoryTransactions;
import dev.bailiwick.tenants.port.OwnershipOffers;
import dev.bailiwick.tenants.tenant.OwnershipOffer;
import java.util.Optional;

/** Offers of ownership in memory. */
final class MemoryOwnershipOffers implements OwnershipOffers {

  private final MemoryTransactions transactions;
  private final MemoryTable<TenantId, OwnershipOffer> offers;

  MemoryOwnershipOffers(MemoryTransactions transactions) {
    this.transactions = transactions;
    this.offers = transactions.table();
  }

  @Override
  public Optional<OwnershipOffer> find(TenantId tenant) {
    return transactions.shows(tenant) ? Optional.ofNullable(offers.get(tenant)) : Optional.empty();
  }

  @Override
  public void put(TenantId tenant, OwnershipOffer offer) {
    transactions.requireShown(tenant);
    offers.put(tenant, offer);
  }

  @Override
  public boolean remove(TenantId tenant) {
    return transactions.shows(tenant) && offers.remove(tenant);
  }
}
