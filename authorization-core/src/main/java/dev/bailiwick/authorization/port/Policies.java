package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.policy.PolicyRows;
import java.util.Optional;

/** The tenants' policies as rows; each call is made inside the tenant's transaction. */
public interface Policies {

  /** The rows at one version, or empty where there is no such tenant. */
  Optional<PolicyRows> read(TenantId tenant);

  /**
   * The same, with the tenant's row locked: whoever locks it next waits for this transaction.
   * Unless the tenant is the installation's own, whoever locks the installation waits too.
   */
  Optional<PolicyRows> lock(TenantId tenant);

  /**
   * Waits for whoever has locked any tenant, and keeps the policy of all but the installation's own
   * as it is; taken before that one is locked, to change what others use.
   */
  void lockInstallation();
}
