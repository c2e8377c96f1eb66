package dev.bailiwick.benchmarks.decide;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.condition.Operand;
import dev.bailiwick.authorization.condition.Source;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupPut;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.role.Effect;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A tenant of the real set: as many users, roles and permissions as a flat one, and a tree of
 * twenty workspaces, ten groups, two included roles a role, a deny, grants of which a fifth
 * expires, and a tenth of the entries under a condition. The same number gives the same tenant.
 */
final class RealTenant {

  static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  /** Only whoever owns a resource may do what such an entry allows. */
  private static final Condition OWNED =
      new Condition.Equals(
          new Operand.Attribute(Source.RESOURCE, "owner"),
          new Operand.Attribute(Source.SUBJECT, "id"));

  private static final int USERS = 100;
  private static final int WORKSPACES = 20;
  private static final int BRANCHES = 3;
  private static final int GROUPS = 10;
  private static final int ROLES = 4;
  private static final int INCLUDED = 2;
  private static final int ENTRIES = 20;

  private final SplittableRandom random;
  private final List<PolicyChange> changes = new ArrayList<>();
  private final List<UserId> users;
  private final List<WorkspaceId> workspaces;

  private RealTenant(int number) {
    random = new SplittableRandom(number);
    users = Stream.generate(UserId::random).limit(USERS).toList();
    workspaces = Stream.generate(WorkspaceId::random).limit(WORKSPACES).toList();
    addWorkspaces();
    addRoles();
    users.forEach(this::addMember);
    Stream.generate(GroupId::random).limit(GROUPS).forEach(this::addGroup);
  }

  static RealTenant of(int number) {
    return new RealTenant(number);
  }

  PolicyRows rows() {
    return PolicyRows.empty(TenantId.random()).with(changes);
  }

  List<UserId> users() {
    return users;
  }

  List<WorkspaceId> workspaces() {
    return workspaces;
  }

  private void addWorkspaces() {
    for (int number = 0; number < WORKSPACES; number++) {
      WorkspaceId parent = number == 0 ? null : workspaces.get((number - 1) / BRANCHES);
      changes.add(
          new WorkspaceCreated(
              workspaces.get(number), parent, "w" + number, new Personal("Workspace " + number)));
    }
  }

  /** The included ones first; the last role denies something. */
  private void addRoles() {
    for (int role = 0; role < ROLES; role++) {
      List<String> included = new ArrayList<>();
      for (int part = 0; part < INCLUDED; part++) {
        included.add("part" + role + part);
        changes.add(new RolePut(Role.custom(included.getLast(), entries(ENTRIES / 4), List.of())));
      }
      List<RoleEntry> own = new ArrayList<>(entries(ENTRIES / 2));
      if (role == ROLES - 1) {
        own.add(new RoleEntry("type0", "delete", Effect.DENY, null));
      }
      changes.add(new RolePut(Role.custom(FlatTenant.role(role), own, included)));
    }
  }

  private List<RoleEntry> entries(int count) {
    return random
        .ints(0, FlatTenant.PERMISSIONS)
        .distinct()
        .limit(count)
        .mapToObj(
            permission ->
                new RoleEntry(
                    FlatTenant.type(permission),
                    FlatTenant.action(permission),
                    Effect.ALLOW,
                    isConditional(permission) ? OWNED : null))
        .toList();
  }

  /** A tenth of the permissions, the same in every role. */
  static boolean isConditional(int permission) {
    return permission % 10 == 9;
  }

  private void addMember(UserId member) {
    changes.add(new MemberAdded(member, null));
    IntStream.range(0, 2).forEach(turn -> addGrant(Subject.of(member), somewhere()));
  }

  private void addGroup(GroupId group) {
    changes.add(new GroupPut(group, "group " + group));
    random
        .ints(0, USERS)
        .distinct()
        .limit(USERS / GROUPS)
        .forEach(user -> changes.add(new GroupMemberAdded(group, users.get(user))));
    addGrant(Subject.of(group), new Scope.OnTenant());
  }

  private Scope somewhere() {
    return new Scope.OnWorkspace(workspaces.get(random.nextInt(WORKSPACES)));
  }

  private void addGrant(Subject to, Scope on) {
    String role = FlatTenant.role(random.nextInt(ROLES));
    changes.add(new GrantAdded(new Grant(GrantId.random(), to, role, on, end(), null)));
  }

  /** For most none; half of the others have passed. */
  private @Nullable Instant end() {
    return switch (random.nextInt(10)) {
      case 0 -> NOW.minusSeconds(1 + random.nextInt(100_000));
      case 1 -> NOW.plusSeconds(1 + random.nextInt(100_000));
      default -> null;
    };
  }
}
