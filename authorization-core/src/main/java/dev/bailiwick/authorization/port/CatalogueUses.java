package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.policy.Use;
import java.util.Set;

/** Which tenants use what the installation's catalogue and plans hold; a directory, kept by all. */
public interface CatalogueUses {

  /**
   * The tenants with this use; under the lock of {@link Policies#lockInstallation} it stays so
   * until the transaction ends.
   */
  Set<TenantId> tenants(Use use);
}
