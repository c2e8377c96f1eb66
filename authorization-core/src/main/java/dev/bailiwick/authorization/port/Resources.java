package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.resource.RegisteredResource;
import java.time.Instant;
import java.util.Optional;

/**
 * The register of products' resources, which keeps its own history; each call is made inside the
 * tenant's transaction.
 */
public interface Resources {

  /** The resource as it is now: one read by key. */
  Optional<RegisteredResource> find(TenantId tenant, Reference resource);

  /** The resource as it was then. */
  Optional<RegisteredResource> findAt(TenantId tenant, Reference resource, Instant at);

  /** Those of one type, by id. */
  Page<RegisteredResource> list(TenantId tenant, String type, Page.Request wanted);

  /** Those of one type as they were then, by id. */
  Page<RegisteredResource> listAt(TenantId tenant, String type, Instant at, Page.Request wanted);

  /** Keeps the resource from this instant on. */
  void put(TenantId tenant, RegisteredResource resource, Instant at);

  /** Ends the resource at this instant; false where there was none. */
  boolean remove(TenantId tenant, Reference resource, Instant at);
}
