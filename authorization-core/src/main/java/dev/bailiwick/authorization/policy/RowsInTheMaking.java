package dev.bailiwick.authorization.policy;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationAdded;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.AttributesDeclared;
import dev.bailiwick.authorization.policy.PolicyChange.ClientLinked;
import dev.bailiwick.authorization.policy.PolicyChange.ClientUnlinked;
import dev.bailiwick.authorization.policy.PolicyChange.FeatureOverridden;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GrantRevoked;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.GroupPut;
import dev.bailiwick.authorization.policy.PolicyChange.GroupRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.KeyAdded;
import dev.bailiwick.authorization.policy.PolicyChange.KeyExpiryChanged;
import dev.bailiwick.authorization.policy.PolicyChange.KeyRevoked;
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
import dev.bailiwick.authorization.role.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A copy of the rows that changes are made to, one after another; it copies a map at need. */
final class RowsInTheMaking {

  private final PolicyRows before;
  private final AtomicReference<TenantStanding> standing;
  private final Table<WorkspaceId, PolicyRows.Workspace> workspaces;
  private final Table<UserId, Member> members;
  private final Table<GroupId, Group> groups;
  private final Table<ApplicationId, ApplicationRow> applications;
  private final Table<String, Role> roles;
  private final Table<GrantId, Grant> grants;
  private final Table<String, Product> products;
  private final Table<String, Plan> plans;
  private final AtomicReference<Map<String, DeclaredAttribute>> attributes;

  RowsInTheMaking(PolicyRows before) {
    this.before = before;
    standing = new AtomicReference<>(before.standing());
    workspaces = new Table<>(before.workspaces());
    members = new Table<>(before.members());
    groups = new Table<>(before.groups());
    applications = new Table<>(before.applications());
    roles = new Table<>(before.roles());
    grants = new Table<>(before.grants());
    products = new Table<>(before.products());
    plans = new Table<>(before.plans());
    attributes = new AtomicReference<>(before.attributes());
  }

  RowsInTheMaking apply(PolicyChange change) {
    switch (change) {
      case TenantCreated c -> {}
      case TenantRenamed c -> {}
      case TenantSlugChanged c -> {}
      case TenantSettingsChanged c -> {}
      case TenantStatusChanged c ->
          standing.updateAndGet(now -> now.with(c.status(), c.restorableUntil()));
      case TenantPlanChanged c -> standing.updateAndGet(now -> now.withPlan(c.plan()));
      case FeatureOverridden c -> override(c);
      case LimitOverridden c -> override(c);
      case WorkspaceCreated c ->
          workspaces.put(
              c.workspace(), new PolicyRows.Workspace(c.workspace(), c.parent(), c.slug(), false));
      case WorkspaceRenamed c -> workspaces.change(c.workspace(), w -> w.named(c.slug()));
      case WorkspaceMoved c -> workspaces.change(c.workspace(), w -> w.beneath(c.parent()));
      case WorkspaceArchived c -> workspaces.change(c.workspace(), w -> w.archived(c.archived()));
      case MemberAdded c -> members.put(c.member(), added(c));
      case MemberStatusChanged c -> members.change(c.member(), m -> m.withStatus(c.status()));
      case MemberExpiryChanged c -> members.change(c.member(), m -> m.until(c.expiresAt()));
      case MemberSignInChanged c -> members.change(c.member(), m -> m.withSignIn(c.signIn()));
      case MemberAttributesChanged c ->
          members.change(c.member(), m -> m.withAttributes(c.attributes()));
      case AttributesDeclared c -> attributes.set(DeclaredAttribute.byName(c.attributes()));
      case GroupPut c -> groups.put(c.group(), named(c));
      case GroupRemoved c -> groups.remove(c.group());
      case GroupMemberAdded c -> groups.change(c.group(), g -> g.plus(c.member()));
      case GroupMemberRemoved c -> groups.change(c.group(), g -> g.minus(c.member()));
      case ApplicationAdded c ->
          applications.put(c.application(), new ApplicationRow(c.application(), c.home()));
      case SubjectAttributesChanged c ->
          applications.change(c.application(), a -> a.withSubjectAttributes(c.names()));
      case KeyAdded c ->
          applications.change(
              c.application(),
              a -> a.withKey(c.prefix(), new ApplicationRow.Key(c.hash(), c.expiresAt())));
      case KeyExpiryChanged c ->
          applications.change(c.application(), a -> a.withKeyUntil(c.prefix(), c.expiresAt()));
      case KeyRevoked c -> applications.change(c.application(), a -> a.withoutKey(c.prefix()));
      case ClientLinked c -> applications.change(c.application(), a -> a.with(c.client()));
      case ClientUnlinked c -> applications.change(c.application(), a -> a.without(c.client()));
      case ApplicationRemoved c -> applications.remove(c.application());
      case RolePut c -> roles.put(c.role().name(), c.role());
      case RoleRemoved c -> roles.remove(c.role());
      case GrantAdded c -> grants.put(c.grant().id(), c.grant());
      case GrantRevoked c -> grants.remove(c.grant());
      case ProductPut c -> products.put(c.product().name(), c.product());
      case ProductRemoved c -> products.remove(c.product());
      case PlanPut c -> plans.put(c.plan().name(), c.plan());
      case PlanRemoved c -> plans.remove(c.plan());
    }
    return this;
  }

  private void override(FeatureOverridden c) {
    TenantStanding now = standing();
    Map<String, Boolean> overrides = now.overrides();
    standing.set(
        now.withOverrides(
            c.enabled() == null
                ? minus(overrides, c.feature())
                : plus(overrides, c.feature(), c.enabled())));
  }

  private void override(LimitOverridden c) {
    TenantStanding now = standing();
    Map<String, Long> limits = now.limits();
    standing.set(
        now.withLimits(
            c.value() == null ? minus(limits, c.limit()) : plus(limits, c.limit(), c.value())));
  }

  private TenantStanding standing() {
    return requireNonNull(standing.get());
  }

  private static Member added(MemberAdded c) {
    String externalId = c.externalId() == null ? null : c.externalId().value();
    return new Member(c.member(), externalId, MemberStatus.ACTIVE);
  }

  private Group named(GroupPut c) {
    Group known = groups.get(c.group());
    return known == null ? new Group(c.group(), c.name(), Set.of()) : known.named(c.name());
  }

  PolicyRows rows() {
    return new PolicyRows(
        before.tenant(),
        before.version(),
        standing(),
        workspaces.map(),
        members.map(),
        groups.map(),
        applications.map(),
        roles.map(),
        grants.map(),
        products.map(),
        plans.map(),
        requireNonNull(attributes.get()),
        before.placed());
  }

  private static <V> Map<String, V> plus(Map<String, V> map, String key, V value) {
    Map<String, V> next = new HashMap<>(map);
    next.put(key, value);
    return next;
  }

  private static <V> Map<String, V> minus(Map<String, V> map, String key) {
    Map<String, V> next = new HashMap<>(map);
    next.remove(key);
    return next;
  }

  /** Rows of one kind, copied before the first change. */
  private static final class Table<K, V> {

    private final Map<K, V> before;
    private final AtomicReference<@Nullable Map<K, V>> after = new AtomicReference<>();

    Table(Map<K, V> before) {
      this.before = before;
    }

    Map<K, V> map() {
      Map<K, V> changed = after.get();
      return changed == null ? before : changed;
    }

    @Nullable V get(K key) {
      return map().get(key);
    }

    void put(K key, V value) {
      changed().put(key, value);
    }

    void remove(K key) {
      changed().remove(key);
    }

    void change(K key, UnaryOperator<V> change) {
      V row = get(key);
      if (row == null) {
        throw new IllegalStateException("a change of something that is not there");
      }
      put(key, change.apply(row));
    }

    private Map<K, V> changed() {
      Map<K, V> changed = after.get();
      if (changed == null) {
        changed = new HashMap<>(before);
        after.set(changed);
      }
      return changed;
    }
  }
}
