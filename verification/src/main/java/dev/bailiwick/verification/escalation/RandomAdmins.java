package dev.bailiwick.verification.escalation;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupPut;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.role.Effect;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import dev.bailiwick.tenants.House;
import dev.bailiwick.verification.oracle.OwnRoles;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A tenant and everyone in it, and what they might think of, as one seed has it. */
final class RandomAdmins {

  private static final int PEOPLE = 7;
  private static final int GROUPS = 2;
  private static final int MACHINES = 2;
  private static final int OWN_ROLES = 5;
  private static final List<String> POWERFUL =
      List.of("bw.owner", "bw.admin", "bw.workspace_admin", "bw.workspace_editor");
  private static final List<String> ON_TENANT_ONLY = List.of("bw.owner", "bw.admin");

  private final Random random;
  private final House house = new House();
  private final Ground ground = house.ground();
  private final Acme acme = Acme.on(ground);
  private final Instant begin = ground.now();
  private final List<Person> people = new ArrayList<>();
  private final List<Machine> machines = new ArrayList<>();
  private final List<GroupId> groups = new ArrayList<>();

  RandomAdmins(Random random) {
    this.random = random;
    people.add(acme.owner());
    while (people.size() < PEOPLE) {
      Person person = house.signsIn("p" + people.size());
      acme.change(new MemberAdded(person.user(), null));
      people.add(person);
    }
    while (groups.size() < GROUPS) {
      GroupId group = GroupId.random();
      acme.change(new GroupPut(group, "g" + groups.size()));
      groups.add(group);
    }
    while (machines.size() < MACHINES) {
      ApplicationId machine = ApplicationId.random();
      acme.change(new ApplicationAdded(machine, acme.tenant(), new Personal("Shop")));
      machines.add(new Machine(machine, acme.tenant()));
    }
    for (int role = OWN_ROLES - 1; role >= 0; role--) {
      acme.change(new RolePut(role(role)));
    }
  }

  House house() {
    return house;
  }

  Acme acme() {
    return acme;
  }

  PolicyRows rows() {
    return house.ports().core().rows(acme.tenant());
  }

  Instant now() {
    return ground.now();
  }

  /** Now and then some time goes by. */
  void pass() {
    if (random.nextInt(25) == 0) {
      ground.pass(Duration.ofMinutes(random.nextInt(30)));
    }
  }

  /** Everyone of whom something can be asked, in one order. */
  List<Subject> subjects() {
    List<Subject> subjects = new ArrayList<>();
    people.forEach(person -> subjects.add(person.subject()));
    machines.forEach(machine -> subjects.add(machine.subject()));
    return subjects;
  }

  /** Often someone who holds something. */
  Caller someone() {
    List<Caller> callers = new ArrayList<>(people);
    callers.addAll(machines);
    if (random.nextInt(3) == 0) {
      return oneOf(callers);
    }
    Subject holder = grant().to();
    return callers.stream()
        .filter(caller -> caller.subject().equals(holder))
        .findAny()
        .orElseGet(() -> oneOf(callers));
  }

  Person person() {
    return oneOf(people);
  }

  Machine machine() {
    return oneOf(machines);
  }

  GroupId group() {
    return oneOf(groups);
  }

  WorkspaceId workspace() {
    return oneOf(List.of(acme.design(), acme.ui(), acme.sales()));
  }

  /** Whoever can hold a role, groups too. */
  Subject holder() {
    return switch (random.nextInt(8)) {
      case 0 -> machine().subject();
      case 1, 2 -> Subject.of(group());
      default -> person().subject();
    };
  }

  /** Any grant that there is. */
  Grant grant() {
    List<Subject> order = subjects();
    groups.forEach(group -> order.add(Subject.of(group)));
    List<Grant> grants =
        rows().grants().values().stream()
            .sorted(
                Comparator.comparingInt((Grant grant) -> order.indexOf(grant.to()))
                    .thenComparing(Grant::role)
                    .thenComparingInt(grant -> scopes().indexOf(grant.on()))
                    .thenComparing(grant -> String.valueOf(grant.expiresAt()))
                    .thenComparing(grant -> String.valueOf(grant.condition())))
            .toList();
    return oneOf(grants);
  }

  private List<Scope> scopes() {
    return List.of(
        new Scope.OnTenant(),
        new Scope.OnWorkspace(acme.design()),
        new Scope.OnWorkspace(acme.ui()),
        new Scope.OnWorkspace(acme.sales()),
        new Scope.OnResource(new Reference("document", "42")));
  }

  Scope scopeFor(String role) {
    return ON_TENANT_ONLY.contains(role) ? new Scope.OnTenant() : oneOf(scopes());
  }

  /** The name of any role. */
  String roleName() {
    return switch (random.nextInt(4)) {
      case 0 -> oneOf(OwnRoles.ALL).name();
      case 1 -> oneOf(POWERFUL);
      default -> ownRoleName();
    };
  }

  String ownRoleName() {
    return "r" + random.nextInt(OWN_ROLES);
  }

  /** A role of the tenant's own that may include some of those behind it. */
  Role role(int number) {
    List<RoleEntry> entries = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      entries.add(entry());
    }
    List<String> includes = new ArrayList<>();
    if (random.nextInt(3) == 0 && number + 1 < OWN_ROLES) {
      includes.add("r" + random.nextInt(number + 1, OWN_ROLES));
    }
    if (random.nextInt(5) == 0) {
      includes.add("bw.workspace_viewer");
    }
    return Role.custom("r" + number, entries, includes);
  }

  Role role() {
    return role(random.nextInt(OWN_ROLES));
  }

  RoleEntry entry() {
    if (random.nextInt(6) == 0) {
      return new RoleEntry(
          oneOf(List.of("bw.grant", "bw.role")),
          oneOf(List.of("read", "create", "change", "delete")),
          Effect.ALLOW,
          condition());
    }
    return new RoleEntry(
        random.nextInt(4) == 0 ? "*" : "document",
        oneOf(List.of("read", "read", "edit", "share", "*")),
        random.nextInt(4) == 0 ? Effect.DENY : Effect.ALLOW,
        condition());
  }

  @Nullable Condition condition() {
    return random.nextInt(4) == 0 ? oneOf(Outcomes.POOL) : null;
  }

  /** Often for ever, else until one of a few instants. */
  @Nullable Instant until() {
    return random.nextInt(3) > 0
        ? null
        : begin
            .plus(ChronoUnit.HOURS.between(begin, now()), ChronoUnit.HOURS)
            .plus(1L + random.nextInt(3), ChronoUnit.HOURS);
  }

  /** Who signs in under that name. */
  Person named(int number) {
    return people.get(number);
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
