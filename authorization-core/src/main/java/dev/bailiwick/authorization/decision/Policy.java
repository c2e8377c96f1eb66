package dev.bailiwick.authorization.decision;

import dev.bailiwick.authorization.CanonicalId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.catalogue.Catalogue;
import dev.bailiwick.authorization.policy.ApplicationRow;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.TenantStanding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One tenant's whole policy at one version, with the installation's at one version, compiled and
 * immutable: the snapshot that answers.
 */
public final class Policy {

  private final TenantId tenant;
  private final long version;
  private final Installation installation;
  private final Catalogue catalogue;
  private final TenantStanding standing;

  /** Permissions whose feature this tenant does not have. */
  private final long[] withoutFeature;

  private final Workspaces workspaces;
  private final Subjects subjects;
  private final Holdings holdings;
  private final Map<String, CompiledRole> ownRoles;
  private final Map<Reference, WorkspaceId> placed;
  private final Set<UUID> groups;
  private final Map<UUID, ApplicationRow> applications;

  Policy(PolicyBuilder built) {
    tenant = built.rows.tenant();
    version = built.rows.version();
    installation = built.installation;
    catalogue = installation.catalogue(tenant);
    standing = built.rows.standing();
    withoutFeature = installation.withoutFeature(tenant, standing);
    workspaces = built.workspaces();
    subjects = built.subjects();
    holdings = built.holdings(workspaces);
    ownRoles = Map.copyOf(built.roles);
    placed = built.rows.placed();
    groups = Set.copyOf(built.groups());
    applications = Map.copyOf(built.applications());
  }

  private Policy(Policy other, TenantStanding standing) {
    tenant = other.tenant;
    version = other.version;
    installation = other.installation;
    catalogue = other.catalogue;
    this.standing = standing;
    withoutFeature = other.withoutFeature;
    workspaces = other.workspaces;
    subjects = other.subjects;
    holdings = other.holdings;
    ownRoles = other.ownRoles;
    placed = other.placed;
    groups = other.groups;
    applications = other.applications;
  }

  /** How many bytes of memory the snapshot takes, about. */
  public long weight() {
    long roles = ownRoles.values().stream().mapToLong(CompiledRole::weight).sum();
    return 1_000L + subjects.weight() + holdings.weight() + 40L * workspaces.size() + roles;
  }

  public TenantId tenant() {
    return tenant;
  }

  /** The number of the tenant's ledger row that this policy is the outcome of. */
  public long version() {
    return version;
  }

  /** What holds for every tenant of the installation, as this policy was compiled with it. */
  public Installation installation() {
    return installation;
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  /** How the tenant itself stands. */
  public TenantStanding standing() {
    return standing;
  }

  /** The same policy, were the tenant active: by it is decided who may ask. */
  public Policy asIfActive() {
    return standing.status() == TenantStanding.Status.ACTIVE
        ? this
        : new Policy(this, TenantStanding.NEW);
  }

  /** Whether this subject has ever been one here, in whatever state now. */
  public boolean knows(Reference subject) {
    return find(AskedSubject.of(subject)) >= 0;
  }

  /** Everyone who is a subject here, in whatever state, by the ids that results name them by. */
  public List<AskedSubject> subjectsOf(String type) {
    return subjects.of(catalogue.subjectType(type), type);
  }

  /** The subject that is named so, by our id or an external one; null where there is none. */
  public @Nullable Subject subject(Reference named) {
    int found = find(AskedSubject.of(named));
    return found < 0 ? null : subjects.subject(found);
  }

  /** The id by which results name a subject that this policy knows. */
  public String nameOf(Subject subject) {
    return subjects.name(find(AskedSubject.of(subject)));
  }

  /**
   * Whether this subject has not been removed, nor a guest whose stay has ended; to anyone else the
   * tenant looks absent.
   */
  public boolean admits(Subject subject, Instant at) {
    int found = find(AskedSubject.of(subject));
    return found >= 0 && subjects.status(found, Micros.of(at)) != MemberStatus.REMOVED;
  }

  /** Whether this is a subject whom a decision can permit anything at this instant. */
  public boolean isActive(Subject subject, Instant at) {
    int found = find(AskedSubject.of(subject));
    return found >= 0 && subjects.status(found, Micros.of(at)) == MemberStatus.ACTIVE;
  }

  /** The application with this id, where it is a subject here. */
  public @Nullable ApplicationRow application(UUID id) {
    return applications.get(id);
  }

  /** The number of the subject, by our id or an external one, or -1. */
  int find(AskedSubject asked) {
    return subjects.find(catalogue.subjectType(asked.type()), asked);
  }

  Subjects subjects() {
    return subjects;
  }

  Workspaces workspaces() {
    return workspaces;
  }

  Holdings holdings() {
    return holdings;
  }

  boolean lacksFeature(int permission) {
    return Bits.has(withoutFeature, permission);
  }

  boolean hasRole(String name) {
    return ownRoles.containsKey(name) || installation.roles(tenant).containsKey(name);
  }

  boolean hasGroup(String id) {
    UUID group = CanonicalId.parseOrNull(id);
    return group != null && groups.contains(group);
  }

  /** Where the thing lies that this grant is on; null where there is no such grant. */
  @Nullable Location locationOfGrant(String id) {
    UUID known = CanonicalId.parseOrNull(id);
    int grant = known == null ? -1 : holdings.find(known);
    if (grant < 0) {
      return null;
    }
    int workspace = holdings.workspace(grant);
    if (workspace >= 0) {
      return new Location.InWorkspace(workspaces.id(workspace));
    }
    Reference resource = holdings.resource(grant);
    WorkspaceId of = resource == null ? null : placed.get(resource);
    return of == null ? new Location.OnTenant() : new Location.InWorkspace(of.toString());
  }
}
