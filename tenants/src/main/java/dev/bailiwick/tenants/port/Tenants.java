package dev.bailiwick.tenants.port;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.tenants.tenant.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tenants, and the directories by which they are found before any of them is known. */
public interface Tenants {

  /**
   * Takes a slug for a tenant, be it about to begin; false where it is taken or still reserved for
   * another.
   */
  boolean reserve(String slug, TenantId tenant, Instant at);

  /** Gives a slug up; until then it leads to its tenant, and nobody else can have it. */
  void release(String slug, Instant reservedUntil);

  /** How many slugs that it has given up are reserved for the tenant. */
  int released(TenantId tenant, Instant at);

  /** The tenant that a slug leads to, be it one that it has given up. */
  Optional<TenantId> idOf(String slug, Instant at);

  /** The tenants in which this is a subject, by id; a member who was removed is none. */
  List<TenantId> ofSubject(Subject subject);

  /** The tenants in which this user is a member or was one, by id. */
  List<TenantId> everOf(UserId user);

  /** The tenants that have lost their last owner and are not deleted, by id. */
  List<TenantId> ownerless();

  /** The tenant, inside its own transaction. */
  Optional<Tenant> find(TenantId tenant);
}
