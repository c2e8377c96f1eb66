package dev.bailiwick.persistence;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.json.CanonicalJson;
import dev.bailiwick.authorization.policy.DeclaredAttribute;
import dev.bailiwick.authorization.policy.Member.SignIn;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationAdded;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.AttributesDeclared;
import dev.bailiwick.authorization.policy.PolicyChange.FeatureOverridden;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GrantRevoked;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.GroupPut;
import dev.bailiwick.authorization.policy.PolicyChange.GroupRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.LimitOverridden;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAttributesChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberExpiryChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberSignInChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.policy.PolicyChange.PlanPut;
import dev.bailiwick.authorization.policy.PolicyChange.PlanRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.ProductPut;
import dev.bailiwick.authorization.policy.PolicyChange.ProductRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.Recognition;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.policy.PolicyChange.RoleRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.SubjectAttributesChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantCreated;
import dev.bailiwick.authorization.policy.PolicyChange.TenantPlanChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantRenamed;
import dev.bailiwick.authorization.policy.PolicyChange.TenantSettingsChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantSlugChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantStatusChanged;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceArchived;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceMoved;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceRenamed;
import dev.bailiwick.authorization.policy.PolicyTrees;
import dev.bailiwick.authorization.policy.TenantStanding.Status;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes into one tenant's tables what the changes of one ledger row make of them. */
record Projection(ProjectedTables tables, UUID tenant, Instant at) {

  void apply(PolicyChange change) {
    switch (change) {
      case TenantCreated c -> tables.policy().addTenant(tenant, c.slug(), c.name().value(), at);
      case TenantStatusChanged c -> change(c);
      case TenantRenamed c -> one(tables.policy().rename(tenant, c.name().value()));
      case TenantSlugChanged c -> one(tables.policy().changeSlug(tenant, c.slug()));
      case TenantSettingsChanged c ->
          one(tables.policy().changeSettings(tenant, json(PolicyTrees.tree(c.settings()))));
      case TenantPlanChanged c -> one(tables.policy().changePlan(tenant, c.plan()));
      case FeatureOverridden c -> override(c);
      case LimitOverridden c -> override(c);
      case WorkspaceCreated c ->
          tables
              .policy()
              .addWorkspace(
                  tenant, c.workspace().value(), id(c.parent()), c.slug(), c.name().value());
      case WorkspaceRenamed c -> rename(c);
      case WorkspaceMoved c -> move(c);
      case WorkspaceArchived c ->
          one(tables.policy().archiveWorkspace(tenant, c.workspace().value(), c.archived()));
      case MemberAdded c -> add(c);
      case MemberStatusChanged c -> change(c);
      case MemberExpiryChanged c ->
          one(tables.members().changeExpiry(tenant, c.member().value(), c.expiresAt()));
      case MemberSignInChanged c -> change(c.member(), c.signIn());
      case MemberAttributesChanged c ->
          one(
              tables
                  .members()
                  .changeAttributes(
                      tenant, c.member().value(), AttributesColumn.of(c.attributes())));
      case AttributesDeclared c -> declare(c);
      case GroupPut c -> tables.members().putGroup(tenant, c.group().value(), c.name());
      case GroupRemoved c -> one(tables.members().removeGroup(tenant, c.group().value()));
      case GroupMemberAdded c ->
          tables.members().addToGroup(tenant, c.group().value(), c.member().value());
      case GroupMemberRemoved c ->
          one(tables.members().removeFromGroup(tenant, c.group().value(), c.member().value()));
      case ApplicationAdded c -> add(c);
      case SubjectAttributesChanged c ->
          one(
              tables
                  .keys()
                  .changeSubjectAttributes(
                      tenant, c.application().value(), json(PolicyTrees.sorted(c.names()))));
      case Recognition c -> new Recognitions(tables, tenant, at).apply(c);
      case ApplicationRemoved c -> remove(c);
      case RolePut c ->
          tables.roles().putRole(tenant, c.role().name(), json(PolicyTrees.tree(c.role())));
      case RoleRemoved c -> one(tables.roles().removeRole(tenant, c.role()));
      case GrantAdded c -> add(c.grant());
      case GrantRevoked c -> one(tables.roles().removeGrant(tenant, c.grant().value()));
      case ProductPut c ->
          tables
              .roles()
              .putProduct(tenant, c.product().name(), json(PolicyTrees.tree(c.product())));
      case ProductRemoved c -> one(tables.roles().removeProduct(tenant, c.product()));
      case PlanPut c ->
          tables.roles().putPlan(tenant, c.plan().name(), json(PolicyTrees.tree(c.plan())));
      case PlanRemoved c -> one(tables.roles().removePlan(tenant, c.plan()));
    }
  }

  /** A new name alone releases the slug as well; while it is in use that says nothing. */
  private void rename(WorkspaceRenamed c) {
    UUID workspace = c.workspace().value();
    one(tables.policy().releaseSlug(tenant, workspace, at));
    one(tables.policy().renameWorkspace(tenant, workspace, c.slug(), c.name().value()));
  }

  private void move(WorkspaceMoved c) {
    UUID workspace = c.workspace().value();
    one(tables.policy().releaseSlug(tenant, workspace, at));
    one(tables.policy().moveWorkspace(tenant, workspace, id(c.parent())));
  }

  private void declare(AttributesDeclared c) {
    tables.members().removeAttributes(tenant);
    for (DeclaredAttribute attribute : c.attributes()) {
      tables.members().addAttribute(tenant, attribute.name(), json(PolicyTrees.tree(attribute)));
    }
  }

  private void change(TenantStatusChanged c) {
    Instant until = c.restorableUntil();
    one(tables.policy().changeStatus(tenant, Words.of(c.status()), until));
    if (c.status() == Status.DELETED) {
      tables.policy().putDeletion(tenant, until == null ? at : until);
    } else {
      tables.policy().removeDeletion(tenant);
    }
  }

  private void override(FeatureOverridden c) {
    if (c.enabled() == null) {
      tables.policy().removeOverride(tenant, c.feature());
    } else {
      tables.policy().putOverride(tenant, c.feature(), c.enabled());
    }
  }

  private void override(LimitOverridden c) {
    if (c.value() == null) {
      tables.policy().removeLimit(tenant, c.limit());
    } else {
      tables.policy().putLimit(tenant, c.limit(), c.value());
    }
  }

  private void add(MemberAdded c) {
    String externalId = c.externalId() == null ? null : c.externalId().value();
    tables.members().add(tenant, c.member().value(), externalId, at);
    tables.policy().remember(c.member().value(), tenant);
    join(Subject.of(c.member()));
  }

  private void change(MemberStatusChanged c) {
    UserId member = c.member();
    one(tables.members().changeStatus(tenant, member.value(), Words.of(c.status()), at));
    if (c.status() == MemberStatus.REMOVED) {
      leave(Subject.of(member));
    } else {
      join(Subject.of(member));
    }
  }

  private void change(UserId member, @Nullable SignIn signIn) {
    Boolean disabled = signIn == null ? null : signIn.disabled();
    Boolean mfaEnrolled = signIn == null ? null : signIn.mfaEnrolled();
    one(tables.members().changeSignIn(tenant, member.value(), disabled, mfaEnrolled));
  }

  private void add(ApplicationAdded c) {
    UUID application = c.application().value();
    tables.keys().addApplication(tenant, application, c.home().value(), c.name().value());
    join(Subject.of(c.application()));
  }

  private void remove(ApplicationRemoved c) {
    one(tables.keys().removeApplication(tenant, c.application().value()));
    leave(Subject.of(c.application()));
  }

  private void add(Grant grant) {
    ScopeColumns on = ScopeColumns.of(grant.on());
    tables
        .roles()
        .addGrant(
            tenant,
            grant.id().value(),
            idOf(grant.to(), Subject.Kind.USER),
            idOf(grant.to(), Subject.Kind.APPLICATION),
            idOf(grant.to(), Subject.Kind.GROUP),
            grant.role(),
            on.workspaceId(),
            on.resourceType(),
            on.resourceId(),
            grant.expiresAt(),
            ConditionColumn.of(grant.condition()));
  }

  private void join(Subject subject) {
    tables.policy().addToDirectory(subject.kind().word(), subject.id(), tenant);
  }

  private void leave(Subject subject) {
    tables.policy().removeFromDirectory(subject.kind().word(), subject.id(), tenant);
    tables.accessRequests().endOf(tenant, subject.kind().word(), subject.id());
  }

  private static @Nullable UUID idOf(Subject subject, Subject.Kind kind) {
    return subject.kind() == kind ? subject.id() : null;
  }

  private static @Nullable UUID id(@Nullable WorkspaceId workspace) {
    return workspace == null ? null : workspace.value();
  }

  private static String json(Object tree) {
    return CanonicalJson.of(tree);
  }

  static void one(int rows) {
    if (rows != 1) {
      throw new IllegalStateException("a change to what is not in the tables");
    }
  }
}
