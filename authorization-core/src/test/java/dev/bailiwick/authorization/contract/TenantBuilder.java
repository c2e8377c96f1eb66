package dev.bailiwick.authorization.contract;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.TenantCreated;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import dev.bailiwick.authorization.role.BuiltInRoles;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Begins a tenant for a test: {@code aTenant().withOwner(alice).begin(ports)}. */
public final class TenantBuilder {

  private final TenantId tenant;
  private final List<PolicyChange> changes = new ArrayList<>();

  private TenantBuilder(TenantId tenant, TenantCreated creation) {
    this.tenant = tenant;
    changes.add(creation);
  }

  /** A tenant that nobody has used. */
  public static TenantBuilder aTenant() {
    TenantId tenant = TenantId.random();
    return theTenant(tenant, new TenantCreated("t-" + tenant, new Personal("Acme")));
  }

  /** The tenant of this id, such as the installation's own, and as what it is created. */
  public static TenantBuilder theTenant(TenantId tenant, TenantCreated creation) {
    return new TenantBuilder(tenant, creation);
  }

  public TenantBuilder withOwner(UserId owner) {
    return withMember(owner, BuiltInRoles.OWNER, new Scope.OnTenant());
  }

  /** A member who holds this role there. */
  public TenantBuilder withMember(UserId member, String role, Scope on) {
    return withMember(member).withGrant(Subject.of(member), role, on);
  }

  public TenantBuilder withMember(UserId member) {
    return with(new MemberAdded(member, null));
  }

  public TenantBuilder withWorkspace(WorkspaceId workspace, @Nullable WorkspaceId parent) {
    String slug = "w-" + workspace;
    return with(new WorkspaceCreated(workspace, parent, slug, new Personal("Workspace")));
  }

  /** An application whose keys are minted here. */
  public TenantBuilder withApplication(ApplicationId application) {
    return with(new ApplicationAdded(application, tenant, new Personal("Shop")));
  }

  public TenantBuilder withGrant(Subject to, String role, Scope on) {
    return with(new GrantAdded(new GrantTerms(role, on, null).to(to)));
  }

  /** Anything else that the first version holds. */
  public TenantBuilder with(PolicyChange change) {
    changes.add(change);
    return this;
  }

  /** Version 1 of the tenant, as it would be appended. */
  public List<PolicyChange> changes() {
    return List.copyOf(changes);
  }

  /** Begins it. */
  public TenantId begin(AuthorizationPorts ports) {
    ports.append(tenant, AuthorizationPorts.NOW, changes);
    return tenant;
  }
}
