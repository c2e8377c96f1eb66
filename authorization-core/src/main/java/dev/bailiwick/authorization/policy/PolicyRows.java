package dev.bailiwick.authorization.policy;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.PolicyChange.GrantRevoked;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberRemoved;
import dev.bailiwick.authorization.role.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One tenant's policy as it is stored, at one version.
 *
 * @param roles those of the tenant's own making, by name
 * @param products the catalogue's parts; only the installation's own tenant has any
 * @param plans by name; only the installation's own tenant has any
 * @param attributes those that members can have, by name; any, where there is none
 * @param placed the workspaces of the registered resources that grants are on: as the register, not
 *     the ledger, has it
 */
public record PolicyRows(
    TenantId tenant,
    long version,
    TenantStanding standing,
    Map<WorkspaceId, Workspace> workspaces,
    Map<UserId, Member> members,
    Map<GroupId, Group> groups,
    Map<ApplicationId, ApplicationRow> applications,
    Map<String, Role> roles,
    Map<GrantId, Grant> grants,
    Map<String, Product> products,
    Map<String, Plan> plans,
    Map<String, DeclaredAttribute> attributes,
    Map<Reference, WorkspaceId> placed) {

  /**
   * A workspace's place in the tree; no parent means the top of the tenant.
   *
   * @param slug what it is called there; no two side by side have the same
   */
  public record Workspace(
      WorkspaceId id, @Nullable WorkspaceId parent, String slug, boolean archived) {

    public Workspace {
      requireNonNull(id);
      requireNonNull(slug);
    }

    Workspace named(String next) {
      return new Workspace(id, parent, next, archived);
    }

    Workspace beneath(@Nullable WorkspaceId next) {
      return new Workspace(id, next, slug, archived);
    }

    /** The same workspace, put away or in use. */
    public Workspace archived(boolean next) {
      return new Workspace(id, parent, slug, next);
    }
  }

  public PolicyRows {
    requireNonNull(tenant);
    requireNonNull(standing);
    workspaces = Map.copyOf(workspaces);
    members = Map.copyOf(members);
    groups = Map.copyOf(groups);
    applications = Map.copyOf(applications);
    roles = Map.copyOf(roles);
    grants = Map.copyOf(grants);
    products = Map.copyOf(products);
    plans = Map.copyOf(plans);
    attributes = Map.copyOf(attributes);
    placed = Map.copyOf(placed);
  }

  /** A tenant of which nothing has been said yet. */
  public static PolicyRows empty(TenantId tenant) {
    return new PolicyRows(
        tenant,
        0,
        TenantStanding.NEW,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of());
  }

  /** The member with this external id. */
  public Optional<Member> memberByExternalId(String externalId) {
    return members.values().stream().filter(m -> externalId.equals(m.externalId())).findAny();
  }

  /** The member by our id or an external one, unless they have been removed. */
  public Optional<Member> present(String id) {
    return UserId.parse(id)
        .map(members::get)
        .or(() -> memberByExternalId(id))
        .filter(member -> member.status() != MemberStatus.REMOVED);
  }

  /** Every grant to this subject itself. */
  public List<Grant> grantsTo(Subject subject) {
    return grants.values().stream().filter(grant -> grant.to().equals(subject)).toList();
  }

  /** What takes every grant of this subject away, and a member's places in groups. */
  public Stream<PolicyChange> partingOf(Subject subject) {
    Stream<PolicyChange> grants =
        grantsTo(subject).stream().map(grant -> new GrantRevoked(grant.id()));
    if (subject.kind() != Subject.Kind.USER) {
      return grants;
    }
    UserId member = new UserId(subject.id());
    return Stream.concat(
        grants,
        groups.values().stream()
            .filter(group -> group.members().contains(member))
            .map(group -> new GroupMemberRemoved(group.id(), member)));
  }

  /** Every grant that this subject holds, through a group too. */
  public Stream<Grant> heldBy(Subject subject) {
    return grants.values().stream()
        .filter(grant -> grant.to().equals(subject) || reachesBy(grant.to(), subject));
  }

  private boolean reachesBy(Subject holder, Subject subject) {
    if (holder.kind() != Subject.Kind.GROUP || subject.kind() != Subject.Kind.USER) {
      return false;
    }
    Group group = groups.get(new GroupId(holder.id()));
    return group != null && group.members().contains(new UserId(subject.id()));
  }

  /** How many workspaces lie on the way from the top down to this one, itself included. */
  public int depth(WorkspaceId workspace) {
    int depth = 0;
    for (WorkspaceId at = workspace; at != null; at = parent(at)) {
      depth++;
    }
    return depth;
  }

  /** Whether one workspace is another or lies beneath it. */
  public boolean within(WorkspaceId inner, WorkspaceId outer) {
    for (WorkspaceId at = inner; at != null; at = parent(at)) {
      if (at.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  /** The workspace that a thing on this scope lies in; null where it lies on the tenant. */
  public @Nullable WorkspaceId workspaceOf(Scope scope) {
    return switch (scope) {
      case Scope.OnTenant tenantWide -> null;
      case Scope.OnWorkspace(var workspace) -> workspace;
      case Scope.OnResource(var resource) -> placed.get(resource);
    };
  }

  private @Nullable WorkspaceId parent(WorkspaceId of) {
    Workspace row = workspaces.get(of);
    return row == null ? null : row.parent();
  }

  /** These rows once the change is made; the version moves only when the batch is appended. */
  public PolicyRows with(PolicyChange change) {
    return new RowsInTheMaking(this).apply(change).rows();
  }

  /** The same, once all of these are made in this order. */
  public PolicyRows with(List<? extends PolicyChange> changes) {
    RowsInTheMaking making = new RowsInTheMaking(this);
    changes.forEach(making::apply);
    return making.rows();
  }

  /** The same rows, where the register says that the resources lie that grants are on. */
  public PolicyRows placing(Function<Reference, Optional<WorkspaceId>> register) {
    Map<Reference, WorkspaceId> found = new HashMap<>();
    for (Grant grant : grants.values()) {
      if (grant.on() instanceof Scope.OnResource(var resource)) {
        register.apply(resource).ifPresent(workspace -> found.put(resource, workspace));
      }
    }
    return found.isEmpty() ? this : placing(found);
  }

  /** The same rows, where these resources lie in these workspaces, too. */
  public PolicyRows placing(Map<Reference, WorkspaceId> resources) {
    Map<Reference, WorkspaceId> all = new HashMap<>(placed);
    all.putAll(resources);
    return with(version, all);
  }

  /** The same rows under another version. */
  public PolicyRows at(long newVersion) {
    return with(newVersion, placed);
  }

  private PolicyRows with(long newVersion, Map<Reference, WorkspaceId> newPlaced) {
    return new PolicyRows(
        tenant,
        newVersion,
        standing,
        workspaces,
        members,
        groups,
        applications,
        roles,
        grants,
        products,
        plans,
        attributes,
        newPlaced);
  }
}
