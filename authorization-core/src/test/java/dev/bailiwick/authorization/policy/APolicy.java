package dev.bailiwick.authorization.policy;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.grant.Scope.OnResource;
import dev.bailiwick.authorization.grant.Scope.OnTenant;
import dev.bailiwick.authorization.grant.Scope.OnWorkspace;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Builds a tenant's policy for a test, one sentence a line. */
public final class APolicy {

  private PolicyRows rows;

  private APolicy(PolicyRows rows) {
    this.rows = rows;
  }

  public static APolicy of(TenantId tenant) {
    return new APolicy(PolicyRows.empty(tenant).at(1));
  }

  public static APolicy ofSomeTenant() {
    return of(TenantId.random());
  }

  public APolicy with(PolicyChange change) {
    rows = rows.with(change);
    return this;
  }

  public APolicy member(UserId... members) {
    for (UserId member : members) {
      with(new MemberAdded(member, null));
    }
    return this;
  }

  public APolicy externalMember(UserId member, String externalId) {
    return with(new MemberAdded(member, new Personal(externalId)));
  }

  public APolicy status(UserId member, MemberStatus status) {
    return with(new MemberStatusChanged(member, status));
  }

  public APolicy application(ApplicationId application) {
    return with(new ApplicationAdded(application, rows.tenant(), new Personal("app")));
  }

  public APolicy workspace(WorkspaceId workspace) {
    return workspace(workspace, null);
  }

  public APolicy workspace(WorkspaceId workspace, @Nullable WorkspaceId parent) {
    return with(
        new WorkspaceCreated(workspace, parent, "w" + rows.workspaces().size(), new Personal("W")));
  }

  public APolicy grant(Subject to, String role, Scope on) {
    return grant(to, role, on, null);
  }

  public APolicy grant(Subject to, String role, Scope on, @Nullable Instant until) {
    return with(new GrantAdded(new Grant(GrantId.random(), to, role, on, until)));
  }

  public APolicy grant(UserId to, String role, Scope on) {
    return grant(Subject.of(to), role, on);
  }

  public PolicyRows rows() {
    return rows;
  }

  public static Scope everywhere() {
    return new OnTenant();
  }

  public static Scope on(WorkspaceId workspace) {
    return new OnWorkspace(workspace);
  }

  public static Scope on(String type, String id) {
    return new OnResource(new Reference(type, id));
  }
}
