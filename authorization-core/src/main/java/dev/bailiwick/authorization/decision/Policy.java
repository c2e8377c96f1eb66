package dev.bailiwick.authorization.decision;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.Subject.Kind;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.catalogue.Catalogue;
import dev.bailiwick.authorization.policy.MemberStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One tenant's whole policy at one version, compiled and immutable: the snapshot that answers. */
public final class Policy {

  private final TenantId tenant;
  private final long version;
  private final Catalogue catalogue;
  private final Map<String, Place> workspaces;
  private final Map<String, CompiledRole> roles;
  private final Map<String, Holder> users;
  private final Map<String, Holder> applications;
  private final Map<String, Location> grants;

  Policy(PolicyBuilder built) {
    tenant = built.tenant;
    version = built.version;
    catalogue = built.catalogue;
    workspaces = Map.copyOf(built.places);
    roles = Map.copyOf(built.roles);
    users = Map.copyOf(built.users());
    applications = Map.copyOf(built.applications());
    grants = Map.copyOf(built.grantLocations);
  }

  public TenantId tenant() {
    return tenant;
  }

  /** The number of the tenant's ledger row that this policy is the outcome of. */
  public long version() {
    return version;
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  /** Whether this subject has ever been one here, in whatever state now. */
  public boolean knows(Reference subject) {
    return holder(subject) != null;
  }

  /** Whether this subject has not been removed; to anyone else the tenant looks absent. */
  public boolean admits(Subject subject) {
    Holder holder = holder(subject.reference());
    return holder != null && holder.status() != MemberStatus.REMOVED;
  }

  /** The subject with what they hold, by our id or an external one; null where there is none. */
  @Nullable Holder holder(Reference subject) {
    if (subject.type().equals(Kind.USER.word())) {
      return users.get(subject.id());
    }
    return subject.type().equals(Kind.APPLICATION.word()) ? applications.get(subject.id()) : null;
  }

  @Nullable Place place(@Nullable String workspace) {
    return workspace == null ? null : workspaces.get(workspace);
  }

  boolean hasRole(String name) {
    return roles.containsKey(name);
  }

  /** Where the thing lies that this grant is on; null where there is no such grant. */
  @Nullable Location locationOfGrant(String grant) {
    return grants.get(grant);
  }
}
