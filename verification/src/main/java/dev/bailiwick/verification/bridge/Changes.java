package dev.bailiwick.verification.bridge;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.policy.ApplicationRow;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.TenantStanding;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.verification.oracle.Installation;
import dev.bailiwick.verification.oracle.Tenant;
import dev.bailiwick.verification.oracle.Tenant.Workspace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The product's changes that make one tenant of the oracle's from another. */
public final class Changes {

  private final List<PolicyChange> changes = new ArrayList<>();
  private final PolicyRows before;
  private final PolicyRows after;

  private Changes(PolicyRows before, PolicyRows after) {
    this.before = before;
    this.after = after;
  }

  /** The changes in an order in which they can be made; nothing but grants ends. */
  public static List<PolicyChange> between(Tenant before, Tenant after) {
    Changes between = new Changes(Rows.of(before, 0), Rows.of(after, 0));
    between.standing();
    after.workspaces().forEach(between::workspace);
    between.after.members().values().forEach(between::member);
    between.after.groups().values().forEach(between::group);
    between.after.applications().values().forEach(between::application);
    between.after.roles().values().forEach(between::role);
    between.grants();
    return between.changes;
  }

  /** The changes of {@code system} that make one installation from another, or from none. */
  public static List<PolicyChange> between(@Nullable Installation before, Installation after) {
    PolicyRows was = before == null ? PolicyRows.empty(TenantId.SYSTEM) : CatalogueRows.of(before);
    PolicyRows is = CatalogueRows.of(after);
    List<PolicyChange> changes = new ArrayList<>();
    is.products().values().stream()
        .filter(it -> !it.equals(was.products().get(it.name())))
        .forEach(it -> changes.add(new PolicyChange.ProductPut(it)));
    is.plans().values().stream()
        .filter(it -> !it.equals(was.plans().get(it.name())))
        .forEach(it -> changes.add(new PolicyChange.PlanPut(it)));
    return changes;
  }

  private void standing() {
    TenantStanding was = before.standing();
    TenantStanding is = after.standing();
    if (was.status() != is.status()) {
      add(new PolicyChange.TenantStatusChanged(is.status(), is.restorableUntil()));
    }
    if (!Objects.equals(was.plan(), is.plan())) {
      add(new PolicyChange.TenantPlanChanged(is.plan()));
    }
    if (!was.overrides().equals(is.overrides())) {
      is.overrides().forEach((feature, on) -> add(new PolicyChange.FeatureOverridden(feature, on)));
    }
  }

  /** In the oracle's order, in which parents come first. */
  private void workspace(Workspace of) {
    PolicyRows.Workspace is = Rows.workspace(of);
    PolicyRows.Workspace was = before.workspaces().get(is.id());
    if (was == null) {
      Personal name = new Personal(of.id());
      add(new PolicyChange.WorkspaceCreated(is.id(), is.parent(), of.id(), name));
    }
    if (is.archived() != (was != null && was.archived())) {
      add(new PolicyChange.WorkspaceArchived(is.id(), is.archived()));
    }
  }

  private void member(Member is) {
    Member was = before.members().get(is.id());
    if (was == null) {
      Personal externalId = is.externalId() == null ? null : new Personal(is.externalId());
      add(new PolicyChange.MemberAdded(is.id(), externalId));
      was = new Member(is.id(), is.externalId(), MemberStatus.ACTIVE);
    }
    if (!Objects.equals(was.expiresAt(), is.expiresAt())) {
      add(new PolicyChange.MemberExpiryChanged(is.id(), is.expiresAt()));
    }
    if (!Objects.equals(was.signIn(), is.signIn())) {
      add(new PolicyChange.MemberSignInChanged(is.id(), is.signIn()));
    }
    if (was.status() != is.status()) {
      add(new PolicyChange.MemberStatusChanged(is.id(), is.status()));
    }
    if (!was.attributes().equals(is.attributes())) {
      add(new PolicyChange.MemberAttributesChanged(is.id(), is.attributes()));
    }
  }

  private void group(Group is) {
    Group was = before.groups().get(is.id());
    if (was == null) {
      add(new PolicyChange.GroupPut(is.id(), is.name()));
    }
    Set<UserId> there = was == null ? Set.of() : was.members();
    without(is.members(), there)
        .forEach(user -> add(new PolicyChange.GroupMemberAdded(is.id(), user)));
    without(there, is.members())
        .forEach(user -> add(new PolicyChange.GroupMemberRemoved(is.id(), user)));
  }

  private void application(ApplicationRow is) {
    if (!before.applications().containsKey(is.id())) {
      TenantId home = is.home();
      add(new PolicyChange.ApplicationAdded(is.id(), home, new Personal("application")));
    }
  }

  private void role(Role is) {
    if (!is.equals(before.roles().get(is.name()))) {
      add(new PolicyChange.RolePut(is));
    }
  }

  private void grants() {
    for (Grant was : before.grants().values()) {
      if (!was.equals(after.grants().get(was.id()))) {
        add(new PolicyChange.GrantRevoked(was.id()));
      }
    }
    for (Grant is : after.grants().values()) {
      if (!is.equals(before.grants().get(is.id()))) {
        add(new PolicyChange.GrantAdded(is));
      }
    }
  }

  private static <T> Set<T> without(Set<T> all, Set<T> some) {
    Set<T> left = new HashSet<>(all);
    left.removeAll(some);
    return left;
  }

  private void add(PolicyChange change) {
    changes.add(change);
  }
}
