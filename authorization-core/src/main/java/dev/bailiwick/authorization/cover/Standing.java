package dev.bailiwick.authorization.cover;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.Subject.Kind;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.policy.ApplicationRow;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who holds what in one state of a tenant, whether they can use it at the moment or not. */
final class Standing {

  private final PolicyRows rows;
  private final Map<String, Role> roles;
  private final Tree tree;
  private final Installation installation;
  private final Instant at;
  private final Map<Subject, List<Grant>> grants;
  private final Map<UserId, List<Subject>> groups = new HashMap<>();
  private final Map<String, List<RoleEntry>> closed = new HashMap<>();
  private final Map<Subject, Held> held = new HashMap<>();

  /**
   * The grants and groups of these rows, with what these roles of the tenant's own say and where
   * this tree has workspaces.
   */
  Standing(
      PolicyRows rows, Map<String, Role> roles, Tree tree, Installation installation, Instant at) {
    this.rows = rows;
    this.roles = roles;
    this.tree = tree;
    this.installation = installation;
    this.at = at;
    grants = rows.grants().values().stream().collect(Collectors.groupingBy(Grant::to));
    for (Group group : rows.groups().values()) {
      for (UserId member : group.members()) {
        groups.computeIfAbsent(member, m -> new ArrayList<>()).add(Subject.of(group.id()));
      }
    }
  }

  Tree tree() {
    return tree;
  }

  /** Everyone who can hold anything. */
  Stream<Subject> subjects() {
    return Stream.of(
            rows.members().keySet().stream().map(Subject::of),
            rows.groups().keySet().stream().map(Subject::of),
            rows.applications().keySet().stream().map(Subject::of),
            grants.keySet().stream())
        .flatMap(subjects -> subjects);
  }

  /** The groups that this subject is in. */
  List<Subject> groupsOf(Subject subject) {
    return subject.kind() == Kind.USER
        ? groups.getOrDefault(new UserId(subject.id()), List.of())
        : List.of();
  }

  /** The grants that count, each ending with the subject's stay at the latest. */
  Set<Grant> grantsOf(Subject subject) {
    Instant end = endOf(subject);
    return Stream.concat(Stream.of(subject), groupsOf(subject).stream())
        .flatMap(holder -> grants.getOrDefault(holder, List.of()).stream())
        .map(grant -> end == null ? grant : ending(grant, end))
        .filter(grant -> grant.liveAt(at))
        .collect(Collectors.toUnmodifiableSet());
  }

  Held heldBy(Subject subject) {
    return held.computeIfAbsent(subject, any -> held(grantsOf(subject)));
  }

  /** What each of their grants allows by itself. */
  Map<GrantId, List<Holding>> allowsOf(Subject subject) {
    return grantsOf(subject).stream()
        .collect(Collectors.toMap(Grant::id, grant -> held(Set.of(grant)).allows()));
  }

  private Held held(Set<Grant> given) {
    List<Holding> allows = new ArrayList<>();
    List<Holding> denies = new ArrayList<>();
    for (Grant grant : given) {
      for (RoleEntry entry : entries(grant.role())) {
        (entry.denies() ? denies : allows).add(Holding.of(entry, grant));
      }
    }
    return new Held(given, allows, denies, tree);
  }

  /** The role's entries and those of all that it includes. */
  List<RoleEntry> entries(String role) {
    List<RoleEntry> known = closed.get(role);
    if (known == null) {
      known = close(role);
      closed.put(role, known);
    }
    return known;
  }

  private List<RoleEntry> close(String name) {
    Set<String> reached = new LinkedHashSet<>(List.of(name));
    List<String> waiting = new ArrayList<>(reached);
    Set<RoleEntry> all = new LinkedHashSet<>();
    for (int next = 0; next < waiting.size(); next++) {
      Role own = roles.get(waiting.get(next));
      if (own == null) {
        List<RoleEntry> elsewhere = installation.entries(rows.tenant(), waiting.get(next));
        all.addAll(elsewhere == null ? List.of() : elsewhere);
      } else {
        all.addAll(own.entries());
        own.includes().stream().filter(reached::add).forEach(waiting::add);
      }
    }
    return List.copyOf(all);
  }

  private @Nullable Instant endOf(Subject subject) {
    Member member = member(subject);
    return member == null ? null : member.expiresAt();
  }

  /** What is said of the subject itself; null where it is none. */
  @Nullable Object row(Subject subject) {
    return switch (subject.kind()) {
      case USER -> member(subject);
      case GROUP -> rows.groups().get(new GroupId(subject.id()));
      case APPLICATION -> rows.applications().get(new ApplicationId(subject.id()));
    };
  }

  /**
   * What lets the subject use what it holds: a member's status, or an application's keys, clients
   * and the attributes that it may send.
   */
  List<Object> admittance(Subject subject) {
    return switch (row(subject)) {
      case Member member -> List.of(member.status() == MemberStatus.ACTIVE);
      case ApplicationRow machine ->
          List.of(machine.keys(), machine.clients(), machine.subjectAttributes());
      case null, default -> List.of();
    };
  }

  /** The member that this subject is; null where it is none. */
  @Nullable Member member(Subject subject) {
    return subject.kind() == Kind.USER ? rows.members().get(new UserId(subject.id())) : null;
  }

  private static Grant ending(Grant grant, Instant end) {
    return new Grant(
        grant.id(),
        grant.to(),
        grant.role(),
        grant.on(),
        Holding.earlier(grant.expiresAt(), end),
        grant.condition());
  }
}
