package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.decision.Location;

/** Where things of our own types lie that are kept outside the policy, which are invitations. */
public interface ResourceLocations {

  /** Where it lies, or {@link Location.Nowhere}. */
  Location locate(TenantId tenant, Reference resource);
}
