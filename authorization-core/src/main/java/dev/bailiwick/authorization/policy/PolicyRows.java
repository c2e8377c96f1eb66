package dev.bailiwick.authorization.policy;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationAdded;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GrantRevoked;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantCreated;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One tenant's policy as it is stored, at one version.
 *
 * @param workspaces each workspace with its parent
 * @param applications each application with the tenant that mints its keys
 */
public record PolicyRows(
    TenantId tenant,
    long version,
    Map<WorkspaceId, Workspace> workspaces,
    Map<UserId, Member> members,
    Map<ApplicationId, TenantId> applications,
    Map<GrantId, Grant> grants) {

  /** A workspace's place in the tree; no parent means the top of the tenant. */
  public record Workspace(WorkspaceId id, @Nullable WorkspaceId parent) {}

  public PolicyRows {
    workspaces = Map.copyOf(workspaces);
    members = Map.copyOf(members);
    applications = Map.copyOf(applications);
    grants = Map.copyOf(grants);
  }

  /** A tenant of which nothing has been said yet. */
  public static PolicyRows empty(TenantId tenant) {
    return new PolicyRows(tenant, 0, Map.of(), Map.of(), Map.of(), Map.of());
  }

  /** The member with this external id. */
  public Optional<Member> memberByExternalId(String externalId) {
    return members.values().stream().filter(m -> externalId.equals(m.externalId())).findAny();
  }

  /** Every grant to this subject. */
  public List<Grant> grantsTo(Subject subject) {
    return grants.values().stream().filter(grant -> grant.to().equals(subject)).toList();
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

  /** These rows once the change is made; the version moves only when the batch is appended. */
  public PolicyRows with(PolicyChange change) {
    return switch (change) {
      case TenantCreated created -> this;
      case WorkspaceCreated c ->
          withWorkspaces(put(workspaces, c.workspace(), new Workspace(c.workspace(), c.parent())));
      case MemberAdded c -> {
        String externalId = c.externalId() == null ? null : c.externalId().value();
        yield withMembers(
            put(members, c.member(), new Member(c.member(), externalId, MemberStatus.ACTIVE)));
      }
      case MemberStatusChanged c ->
          withMembers(put(members, c.member(), member(c.member()).withStatus(c.status())));
      case ApplicationAdded c -> withApplications(put(applications, c.application(), c.home()));
      case ApplicationRemoved c -> withApplications(remove(applications, c.application()));
      case GrantAdded c -> withGrants(put(grants, c.grant().id(), c.grant()));
      case GrantRevoked c -> withGrants(remove(grants, c.grant()));
    };
  }

  /** The same rows under another version. */
  public PolicyRows at(long newVersion) {
    return new PolicyRows(tenant, newVersion, workspaces, members, applications, grants);
  }

  private @Nullable WorkspaceId parent(WorkspaceId of) {
    Workspace row = workspaces.get(of);
    return row == null ? null : row.parent();
  }

  private Member member(UserId id) {
    Member member = members.get(id);
    if (member == null) {
      throw new IllegalStateException("no such member in the rows");
    }
    return member;
  }

  private PolicyRows withWorkspaces(Map<WorkspaceId, Workspace> next) {
    return new PolicyRows(tenant, version, next, members, applications, grants);
  }

  private PolicyRows withMembers(Map<UserId, Member> next) {
    return new PolicyRows(tenant, version, workspaces, next, applications, grants);
  }

  private PolicyRows withApplications(Map<ApplicationId, TenantId> next) {
    return new PolicyRows(tenant, version, workspaces, members, next, grants);
  }

  private PolicyRows withGrants(Map<GrantId, Grant> next) {
    return new PolicyRows(tenant, version, workspaces, members, applications, next);
  }

  private static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
    Map<K, V> next = new HashMap<>(map);
    next.put(key, value);
    return next;
  }

  private static <K, V> Map<K, V> remove(Map<K, V> map, K key) {
    Map<K, V> next = new HashMap<>(map);
    next.remove(key);
    return next;
  }
}
