package dev.bailiwick.authorization.policy;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.policy.Member.SignIn;
import dev.bailiwick.authorization.role.Role;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing that changes in a tenant's policy; whatever {@code decide} reads changes by one. */
public sealed interface PolicyChange {

  /** The tenant begins; always the first change of its ledger. */
  record TenantCreated(String slug, Personal name) implements PolicyChange {}

  /** The tenant is suspended, taken up again, or deleted; then it can be restored for a while. */
  record TenantStatusChanged(TenantStanding.Status status, @Nullable Instant restorableUntil)
      implements PolicyChange {}

  /** The tenant is called otherwise. */
  record TenantRenamed(Personal name) implements PolicyChange {}

  /** The tenant is found under another slug. */
  record TenantSlugChanged(String slug) implements PolicyChange {}

  /** The tenant is set like this from now on. */
  record TenantSettingsChanged(TenantSettings settings) implements PolicyChange {}

  /** The tenant gets another plan, or none. */
  record TenantPlanChanged(@Nullable String plan) implements PolicyChange {}

  /** A feature is turned on or off for this tenant whatever its plan says; null ends that. */
  record FeatureOverridden(String feature, @Nullable Boolean enabled) implements PolicyChange {}

  /** How much the tenant may have of what is limited, whatever its plan says; null ends that. */
  record LimitOverridden(String limit, @Nullable Long value) implements PolicyChange {}

  /** A workspace begins, at the top of the tenant where it has no parent. */
  record WorkspaceCreated(
      WorkspaceId workspace, @Nullable WorkspaceId parent, String slug, Personal name)
      implements PolicyChange {}

  /** A workspace bears this slug and this name from now on. */
  record WorkspaceRenamed(WorkspaceId workspace, String slug, Personal name)
      implements PolicyChange {}

  /** A workspace comes to lie beneath another one, or at the top. */
  record WorkspaceMoved(WorkspaceId workspace, @Nullable WorkspaceId parent)
      implements PolicyChange {}

  /** A workspace is put away, or brought back. */
  record WorkspaceArchived(WorkspaceId workspace, boolean archived) implements PolicyChange {}

  /** A user becomes a member; one with an external id does not sign in. */
  record MemberAdded(UserId member, @Nullable Personal externalId) implements PolicyChange {}

  /** A member comes back, is disabled or is removed. */
  record MemberStatusChanged(UserId member, MemberStatus status) implements PolicyChange {}

  /** A member becomes a guest until then, or stops being one. */
  record MemberExpiryChanged(UserId member, @Nullable Instant expiresAt) implements PolicyChange {}

  /** What the identity provider says of a member has changed. */
  record MemberSignInChanged(UserId member, @Nullable SignIn signIn) implements PolicyChange {}

  /** A member has these attributes now, and no others. */
  record MemberAttributesChanged(UserId member, Map<String, Value> attributes)
      implements PolicyChange {
    public MemberAttributesChanged {
      attributes = Map.copyOf(attributes);
    }
  }

  /**
   * Members can have these attributes from now on, and no others; any, where there is none. They
   * come in the order of their names.
   */
  record AttributesDeclared(List<DeclaredAttribute> attributes) implements PolicyChange {
    public AttributesDeclared {
      attributes =
          attributes.stream().sorted(Comparator.comparing(DeclaredAttribute::name)).toList();
    }
  }

  /** A group begins, without anyone in it, or gets another name. */
  record GroupPut(GroupId group, String name) implements PolicyChange {}

  /** A group ends; its grants have been revoked before. */
  record GroupRemoved(GroupId group) implements PolicyChange {}

  /** A member comes into a group. */
  record GroupMemberAdded(GroupId group, UserId member) implements PolicyChange {}

  /** A member leaves a group. */
  record GroupMemberRemoved(GroupId group, UserId member) implements PolicyChange {}

  /** An application becomes a subject of this tenant; its keys are minted by its home. */
  record ApplicationAdded(ApplicationId application, TenantId home, Personal name)
      implements PolicyChange {}

  /** An application may send these properties of subjects along, and no others. */
  record SubjectAttributesChanged(ApplicationId application, Set<String> names)
      implements PolicyChange {
    public SubjectAttributesChanged {
      names = Set.copyOf(names);
    }
  }

  /** How an application of this tenant is recognised. */
  sealed interface Recognition extends PolicyChange {
    ApplicationId application();
  }

  /** An application of this tenant can be recognised by one more key, until then where it ends. */
  record KeyAdded(
      ApplicationId application,
      String prefix,
      String hash,
      @Nullable Personal name,
      @Nullable Instant expiresAt)
      implements Recognition {

    /** A key without a name or an end. */
    public KeyAdded(ApplicationId application, String prefix, String hash) {
      this(application, prefix, hash, null, null);
    }
  }

  /** A key opens nothing from then on. */
  record KeyExpiryChanged(ApplicationId application, String prefix, Instant expiresAt)
      implements Recognition {}

  /** A key opens nothing any more. */
  record KeyRevoked(ApplicationId application, String prefix) implements Recognition {}

  /** An application of this tenant can be recognised by tokens of this client of a provider's. */
  record ClientLinked(ApplicationId application, Client client) implements Recognition {}

  /** Tokens of this client open nothing any more. */
  record ClientUnlinked(ApplicationId application, Client client) implements Recognition {}

  /** An application ends, and its keys and clients with it. */
  record ApplicationRemoved(ApplicationId application) implements PolicyChange {}

  /** A role of the tenant's own begins, or says something else from now on. */
  record RolePut(Role role) implements PolicyChange {}

  /** A role of the tenant's own ends; nobody holds or includes it. */
  record RoleRemoved(String role) implements PolicyChange {}

  /** A role is given. */
  record GrantAdded(Grant grant) implements PolicyChange {}

  /** A role is taken away. */
  record GrantRevoked(GrantId grant) implements PolicyChange {}

  /** In the installation's own tenant: a product's part of the catalogue is this from now on. */
  record ProductPut(Product product) implements PolicyChange {}

  /** In the installation's own tenant: a product leaves the catalogue. */
  record ProductRemoved(String product) implements PolicyChange {}

  /** In the installation's own tenant: a plan holds this from now on. */
  record PlanPut(Plan plan) implements PolicyChange {}

  /** In the installation's own tenant: a plan ends; no tenant has it. */
  record PlanRemoved(String plan) implements PolicyChange {}
}
