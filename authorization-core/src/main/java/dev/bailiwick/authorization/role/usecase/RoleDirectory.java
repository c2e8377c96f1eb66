package dev.bailiwick.authorization.role.usecase;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.role.BuiltInRoles;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.snapshot.TenantReads;
import java.util.List;

/** Reads of roles. */
public final class RoleDirectory {

  private final TenantReads reads;

  public RoleDirectory(TenantReads reads) {
    this.reads = reads;
  }

  /** The roles that can be granted in this tenant. */
  public List<Role> list(Caller by, TenantId tenant) {
    return reads.read(
        by, tenant, "bw.role:read", tenant, () -> List.copyOf(BuiltInRoles.of(tenant).values()));
  }
}
