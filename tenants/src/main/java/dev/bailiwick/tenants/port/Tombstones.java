package dev.bailiwick.tenants.port;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.ledger.Tombstone;
import java.util.Optional;

/** What is left of tenants that were erased. */
public interface Tombstones {

  Optional<Tombstone> find(TenantId tenant);
}
