package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.policy.PolicyRows;
import java.util.Optional;

/** The tenants' policies as rows; each call is made inside the tenant's transaction. */
public interface Policies {

  /** The rows at one version, or empty where there is no such tenant. */
  Optional<PolicyRows> read(TenantId tenant);

  /** The same, with the tenant's row locked: whoever locks it next waits for this transaction. */
  Optional<PolicyRows> lock(TenantId tenant);
}
