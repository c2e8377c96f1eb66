package dev.bailiwick.tenants.tenant;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A tenant as somebody who belongs to it sees it.
 *
 * @param whole null for those who may not read it
 */
public record TenantSeen(TenantId id, String slug, String name, @Nullable Tenant whole) {

  public TenantSeen {
    requireNonNull(id);
    requireNonNull(slug);
    requireNonNull(name);
  }

  /** The tenant as it is seen by those who may read it, or by others. */
  public static TenantSeen of(Tenant tenant, boolean mayRead) {
    return new TenantSeen(tenant.id(), tenant.slug(), tenant.name(), mayRead ? tenant : null);
  }
}
