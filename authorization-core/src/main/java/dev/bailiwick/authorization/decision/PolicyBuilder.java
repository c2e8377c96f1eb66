package dev.bailiwick.authorization.decision;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.Subject.Kind;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope.OnWorkspace;
import dev.bailiwick.authorization.policy.ApplicationRow;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.role.RoleEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a policy together, parts before what names them: workspaces from the top down, roles and
 * places in groups, then grants. What names an absent part is refused, so that nothing half-loaded
 * ever decides. Who is a subject at all is as the rows say.
 */
public final class PolicyBuilder {

  final PolicyRows rows;
  final Installation installation;
  final Map<String, CompiledRole> roles = new HashMap<>();
  private final Map<UUID, Workspaces.Node> nodes = new HashMap<>();
  private final List<Workspaces.Node> top = new ArrayList<>();
  private final Map<UserId, List<Subject>> groupsOf = new HashMap<>();
  private final List<Grant> grants = new ArrayList<>();
  private final List<Member> members;
  private final List<UUID> applications;

  public PolicyBuilder(PolicyRows rows, Installation installation) {
    this.rows = rows;
    this.installation = installation;
    members =
        rows.members().values().stream()
            .sorted(Comparator.comparing(member -> member.id().value()))
            .toList();
    applications = rows.applications().keySet().stream().map(id -> id.value()).sorted().toList();
  }

  /** A workspace, beneath one that has been added, or at the top. */
  public void workspace(UUID id, @Nullable UUID parent, boolean archived) {
    Workspaces.Node node = new Workspaces.Node(id, archived);
    if (parent == null) {
      top.add(node);
    } else {
      there(nodes.get(parent), "a workspace lies in one").children.add(node);
    }
    nodes.put(id, node);
  }

  public boolean hasWorkspace(UUID id) {
    return nodes.containsKey(id);
  }

  /** A role of the tenant's own with all of its entries, the included ones among them. */
  public void role(String name, List<RoleEntry> entries) {
    List<RoleEntry> shared = entries.stream().map(installation::shared).toList();
    roles.put(name, CompiledRole.of(name, shared, installation.catalogue(rows.tenant())));
  }

  /** A member's place in a group. */
  public void groupMember(Subject group, UserId member) {
    groupsOf.computeIfAbsent(member, m -> new ArrayList<>()).add(group);
  }

  /** A grant of a role and on a place that have been added. */
  public void grant(Grant grant) {
    grants.add(grant);
  }

  /**
   * The policy.
   *
   * @throws IllegalStateException where anything names what has not been added
   */
  public Policy build() {
    grants.sort(Comparator.comparing(grant -> grant.id().value()));
    grants.forEach(grant -> there(isKnown(grant.to()) ? grant : null, "a grant names a subject"));
    return new Policy(this);
  }

  Workspaces workspaces() {
    return Workspaces.of(top);
  }

  Subjects subjects() {
    return new Subjects(members, applications);
  }

  Holdings holdings(Workspaces tree) {
    return new Holdings(grants, this::role, on -> workspace(on, tree), held());
  }

  List<UUID> groups() {
    return rows.groups().keySet().stream().map(id -> id.value()).toList();
  }

  Map<UUID, ApplicationRow> applications() {
    Map<UUID, ApplicationRow> byId = new HashMap<>();
    rows.applications().forEach((id, row) -> byId.put(id.value(), row));
    return byId;
  }

  /** The numbers of the grants that each subject holds, in the order of the subjects. */
  private List<int[]> held() {
    Map<Subject, List<Integer>> byHolder = new HashMap<>();
    for (int number = 0; number < grants.size(); number++) {
      byHolder.computeIfAbsent(grants.get(number).to(), s -> new ArrayList<>()).add(number);
    }
    Stream<int[]> users = members.stream().map(member -> held(member, byHolder));
    Stream<int[]> machines =
        applications.stream()
            .map(id -> numbers(Stream.of(new Subject(Kind.APPLICATION, id)), byHolder));
    return Stream.concat(users, machines).toList();
  }

  private int[] held(Member member, Map<Subject, List<Integer>> byHolder) {
    Stream<Subject> groups = groupsOf.getOrDefault(member.id(), List.of()).stream();
    return numbers(Stream.concat(Stream.of(Subject.of(member.id())), groups), byHolder);
  }

  private static int[] numbers(Stream<Subject> holders, Map<Subject, List<Integer>> byHolder) {
    return holders
        .flatMap(holder -> byHolder.getOrDefault(holder, List.of()).stream())
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }

  private boolean isKnown(Subject subject) {
    return switch (subject.kind()) {
      case USER -> rows.members().containsKey(new UserId(subject.id()));
      case GROUP -> rows.groups().containsKey(new GroupId(subject.id()));
      case APPLICATION -> rows.applications().containsKey(new ApplicationId(subject.id()));
    };
  }

  private CompiledRole role(String name) {
    CompiledRole own = roles.get(name);
    return there(
        own == null ? installation.compiled(rows.tenant(), name) : own, "a grant names a role");
  }

  private static int workspace(OnWorkspace on, Workspaces tree) {
    int number = tree.find(on.workspace().value());
    return there(number < 0 ? null : number, "a grant is on a workspace");
  }

  private static <T> T there(@Nullable T part, String naming) {
    if (part == null) {
      throw new IllegalStateException(naming + " that is not there");
    }
    return part;
  }
}
