package dev.bailiwick.authorization.contract;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.FeatureOverridden;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GrantRevoked;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.GroupPut;
import dev.bailiwick.authorization.policy.PolicyChange.GroupRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.LimitOverridden;
import dev.bailiwick.authorization.policy.PolicyChange.PlanPut;
import dev.bailiwick.authorization.policy.PolicyChange.PlanRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.ProductPut;
import dev.bailiwick.authorization.policy.PolicyChange.ProductRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.policy.PolicyChange.RoleRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.TenantPlanChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantRenamed;
import dev.bailiwick.authorization.policy.PolicyChange.TenantSettingsChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantSlugChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantStatusChanged;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceArchived;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceMoved;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceRenamed;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.TenantSettings;
import dev.bailiwick.authorization.policy.TenantStanding.Status;
import dev.bailiwick.authorization.role.BuiltInRoles;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/** Batches of changes such as the commands would submit, as one seed throws them. */
public final class RandomChanges {

  private static final int LONGEST_BATCH = 6;

  private final Random random;
  private final RandomParts parts;
  private final List<Function<PolicyRows, List<PolicyChange>>> kinds;

  /** Changes by this seed; members are users of these stores. */
  public RandomChanges(long seed, AuthorizationPorts ports) {
    this.random = new Random(seed);
    this.parts = new RandomParts(random);
    RandomMembers members = new RandomMembers(random, parts, ports);
    RandomApplications applications = new RandomApplications(random, parts);
    this.kinds =
        List.of(
            this::ofTheTenant,
            this::ofWorkspaces,
            members::newMember,
            members::ofMembers,
            members::ofAttributes,
            this::ofGroups,
            applications::ofApplications,
            applications::ofKeys,
            applications::ofClients,
            this::ofRoles,
            this::newGrant,
            this::newGrant,
            this::ofGrants,
            this::ofProducts,
            this::ofPlans);
  }

  /** A batch, not empty, that can be made of these rows. */
  public List<PolicyChange> batch(PolicyRows rows) {
    List<PolicyChange> batch = new ArrayList<>();
    PolicyRows now = rows;
    int wanted = 1 + random.nextInt(LONGEST_BATCH);
    while (batch.size() < wanted) {
      List<PolicyChange> some = kinds.get(random.nextInt(kinds.size())).apply(now);
      batch.addAll(some);
      now = now.with(some);
    }
    return batch;
  }

  private List<PolicyChange> ofTheTenant(PolicyRows rows) {
    Status status = parts.one(Status.values());
    return List.of(
        switch (random.nextInt(7)) {
          case 0 -> new TenantStatusChanged(status, status == Status.DELETED ? parts.end() : null);
          case 2 -> new TenantRenamed(new Personal("Tenant " + parts.id()));
          case 3 -> new TenantSlugChanged("t-" + parts.id());
          case 4 ->
              new TenantSettingsChanged(
                  random.nextBoolean()
                      ? TenantSettings.NONE
                      : new TenantSettings(1 + random.nextInt(90)));
          case 1 -> new TenantPlanChanged(random.nextBoolean() ? null : parts.name());
          case 5 ->
              new LimitOverridden(
                  parts.name(), random.nextInt(3) == 0 ? null : (long) random.nextInt(100));
          default ->
              new FeatureOverridden(
                  parts.name(), random.nextInt(3) == 0 ? null : random.nextBoolean());
        });
  }

  private List<PolicyChange> ofWorkspaces(PolicyRows rows) {
    WorkspaceId one = parts.oneOf(rows.workspaces().keySet());
    WorkspaceId other = random.nextInt(3) == 0 ? null : parts.oneOf(rows.workspaces().keySet());
    if (one == null || random.nextInt(3) == 0) {
      WorkspaceId id = new WorkspaceId(parts.id());
      return List.of(new WorkspaceCreated(id, other, "w-" + id, new Personal("Workspace " + id)));
    }
    if (random.nextInt(3) == 0) {
      String slug = "w-" + (random.nextBoolean() ? one : parts.id());
      return List.of(new WorkspaceRenamed(one, slug, new Personal("Renamed " + slug)));
    }
    if (random.nextBoolean()) {
      return List.of(new WorkspaceArchived(one, random.nextBoolean()));
    }
    return other != null && rows.within(other, one)
        ? List.of()
        : List.of(new WorkspaceMoved(one, other));
  }

  private List<PolicyChange> ofGroups(PolicyRows rows) {
    Group group = parts.oneOf(rows.groups().values());
    UserId member = parts.oneOf(rows.members().keySet());
    if (group == null || member == null || random.nextInt(4) == 0) {
      GroupId id = group == null || random.nextBoolean() ? new GroupId(parts.id()) : group.id();
      return List.of(new GroupPut(id, parts.name()));
    }
    if (random.nextInt(4) == 0) {
      return ended(rows, Subject.of(group.id()), new GroupRemoved(group.id()));
    }
    return List.of(
        group.members().contains(member)
            ? new GroupMemberRemoved(group.id(), member)
            : new GroupMemberAdded(group.id(), member));
  }

  private List<PolicyChange> ofRoles(PolicyRows rows) {
    String role = parts.oneOf(rows.roles().keySet());
    return List.of(
        role == null || random.nextInt(3) != 0
            ? new RolePut(parts.role(parts.name()))
            : new RoleRemoved(role));
  }

  private List<PolicyChange> newGrant(PolicyRows rows) {
    List<Subject> subjects = new ArrayList<>();
    rows.members().keySet().forEach(member -> subjects.add(Subject.of(member)));
    rows.groups().keySet().forEach(group -> subjects.add(Subject.of(group)));
    rows.applications().keySet().forEach(application -> subjects.add(Subject.of(application)));
    String role = random.nextBoolean() ? BuiltInRoles.WORKSPACE_EDITOR : parts.name();
    return Stream.ofNullable(parts.oneOf(subjects))
        .<PolicyChange>map(
            to ->
                new GrantAdded(
                    new Grant(
                        new GrantId(parts.id()),
                        to,
                        role,
                        parts.scope(rows),
                        parts.end(),
                        parts.condition())))
        .toList();
  }

  private List<PolicyChange> ofGrants(PolicyRows rows) {
    return Stream.ofNullable(parts.oneOf(rows.grants().keySet()))
        .<PolicyChange>map(GrantRevoked::new)
        .toList();
  }

  private List<PolicyChange> ofProducts(PolicyRows rows) {
    String product = parts.oneOf(rows.products().keySet());
    return List.of(
        product == null || random.nextInt(3) != 0
            ? new ProductPut(parts.product(parts.name()))
            : new ProductRemoved(product));
  }

  private List<PolicyChange> ofPlans(PolicyRows rows) {
    String plan = parts.oneOf(rows.plans().keySet());
    return List.of(
        plan == null || random.nextInt(3) != 0
            ? new PlanPut(parts.plan(parts.name()))
            : new PlanRemoved(plan));
  }

  static List<PolicyChange> ended(PolicyRows rows, Subject subject, PolicyChange end) {
    return Stream.concat(
            rows.grantsTo(subject).stream().map(grant -> new GrantRevoked(grant.id())),
            Stream.of(end))
        .toList();
  }
}
