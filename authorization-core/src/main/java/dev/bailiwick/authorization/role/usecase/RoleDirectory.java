package dev.bailiwick.authorization.role.usecase;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.history.AsOf;
import dev.bailiwick.authorization.history.PolicyHistory;
import dev.bailiwick.authorization.history.PolicyHistory.Then;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.snapshot.Snapshots;
import dev.bailiwick.authorization.snapshot.TenantReads;
import java.util.stream.Stream;

/** Reads of roles: the tenant's own, its products', and the built-in ones. */
public final class RoleDirectory {

  private static final String READ = "bw.role:read";

  private final TenantReads reads;
  private final Snapshots snapshots;
  private final PolicyHistory history;

  public RoleDirectory(TenantReads reads, Snapshots snapshots, PolicyHistory history) {
    this.reads = reads;
    this.snapshots = snapshots;
    this.history = history;
  }

  /**
   * A role that can be granted.
   *
   * @param own the tenant made it, and can change it
   */
  public record Listed(Role role, boolean own) {}

  /** The roles that can be granted in this tenant, by name. */
  public Page<Listed> list(Caller by, TenantId tenant, AsOf asOf, Page.Request wanted) {
    return reads.read(
        by,
        tenant,
        READ,
        tenant,
        () -> Page.of(all(tenant, asOf), listed -> listed.role().name(), wanted));
  }

  /** One role. */
  public Listed get(Caller by, TenantId tenant, String role, AsOf asOf) {
    return reads.read(
        by,
        tenant,
        READ,
        role,
        asOf,
        () ->
            all(tenant, asOf)
                .filter(listed -> listed.role().name().equals(role))
                .findAny()
                .orElseThrow(Refusal::absent));
  }

  private Stream<Listed> all(TenantId tenant, AsOf asOf) {
    return switch (asOf) {
      case AsOf.Now now -> {
        Policy today = snapshots.of(tenant).orElseThrow(Refusal::absent);
        yield all(today.installation(), history.rows(tenant, now));
      }
      case AsOf.Past past -> {
        Then then = history.at(tenant, past);
        yield all(history.installation(then), then.rows());
      }
    };
  }

  private static Stream<Listed> all(Installation installation, PolicyRows rows) {
    return Stream.concat(
        installation.roles(rows.tenant()).values().stream().map(role -> new Listed(role, false)),
        rows.roles().values().stream().map(role -> new Listed(role, true)));
  }
}
