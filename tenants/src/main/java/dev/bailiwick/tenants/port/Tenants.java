package dev.bailiwick.tenants.port;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.tenants.tenant.Tenant;
import java.util.List;
import java.util.Optional;

/** Tenants, and the directories by which they are found before any of them is known. */
public interface Tenants {

  /** Takes a slug for a tenant that is about to begin; false where another has it. */
  boolean reserve(String slug, TenantId tenant);

  Optional<TenantId> idOf(String slug);

  /** The tenants in which this is a subject, by id; a member who was removed is none. */
  List<TenantId> ofSubject(Subject subject);

  /** The tenants in which this user is a member or was one, by id. */
  List<TenantId> everOf(UserId user);

  /** The tenant, inside its own transaction. */
  Optional<Tenant> find(TenantId tenant);
}
