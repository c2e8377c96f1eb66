package dev.bailiwick.authorization.role.usecase;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.snapshot.Snapshots;
import dev.bailiwick.authorization.snapshot.TenantReads;
import java.util.stream.Stream;

/** Reads of roles: the tenant's own, its products', and the built-in ones. */
public final class RoleDirectory {

  private static final String READ = "bw.role:read";

  private final TenantReads reads;
  private final Snapshots snapshots;
  private final Policies policies;

  public RoleDirectory(TenantReads reads, Snapshots snapshots, Policies policies) {
    this.reads = reads;
    this.snapshots = snapshots;
    this.policies = policies;
  }

  /**
   * A role that can be granted.
   *
   * @param own the tenant made it, and can change it
   */
  public record Listed(Role role, boolean own) {}

  /** The roles that can be granted in this tenant, by name. */
  public Page<Listed> list(Caller by, TenantId tenant, Page.Request wanted) {
    return reads.read(
        by,
        tenant,
        READ,
        tenant,
        () -> Page.of(all(tenant), listed -> listed.role().name(), wanted));
  }

  /** One role. */
  public Listed get(Caller by, TenantId tenant, String role) {
    return reads.read(
        by,
        tenant,
        READ,
        role,
        () ->
            all(tenant)
                .filter(listed -> listed.role().name().equals(role))
                .findAny()
                .orElseThrow(Refusal::absent));
  }

  private Stream<Listed> all(TenantId tenant) {
    Stream<Role> common =
        snapshots
            .of(tenant)
            .orElseThrow(Refusal::absent)
            .installation()
            .roles(tenant)
            .values()
            .stream();
    Stream<Role> own = policies.read(tenant).orElseThrow(Refusal::absent).roles().values().stream();
    return Stream.concat(
        common.map(role -> new Listed(role, false)), own.map(role -> new Listed(role, true)));
  }
}
