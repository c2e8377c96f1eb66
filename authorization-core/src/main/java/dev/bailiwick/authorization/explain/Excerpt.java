package dev.bailiwick.authorization.explain;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.Subject.Kind;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.catalogue.Permission;
import dev.bailiwick.authorization.decision.AccessRequest;
import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.decision.Location.InWorkspace;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.PolicyRows.Workspace;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Of a tenant's rows, those that can matter for one request, whatever is changed about them: one
 * subject, the workspaces round the resource, the grants that reach it, and of every role what it
 * says of the one permission.
 */
final class Excerpt {

  private final PolicyRows rows;
  private final AccessRequest request;
  private final Subject subject;
  private final Installation installation;
  private final Permission permission;
  private final Map<String, List<RoleEntry>> entries = new HashMap<>();

  Excerpt(PolicyRows rows, AccessRequest request, Subject subject, Installation installation) {
    this.rows = rows;
    this.request = request;
    this.subject = subject;
    this.installation = installation;
    permission = new Permission(request.resource().type(), request.action());
  }

  /** What this role, with all that it includes, says of the permission. */
  List<RoleEntry> entries(String role) {
    List<RoleEntry> known = entries.get(role);
    if (known == null) {
      Set<RoleEntry> collected = new LinkedHashSet<>();
      collect(role, collected);
      known = List.copyOf(collected);
      entries.put(role, known);
    }
    return known;
  }

  private void collect(String name, Set<RoleEntry> into) {
    Role own = rows.roles().get(name);
    List<RoleEntry> theirs =
        own == null ? installation.entries(rows.tenant(), name) : own.entries();
    if (theirs != null) {
      theirs.stream().filter(entry -> entry.covers(permission)).forEach(into::add);
    }
    if (own != null) {
      own.includes().forEach(included -> collect(included, into));
    }
  }

  /** The workspaces round the resource, from its own up to the top. */
  List<Workspace> around() {
    List<Workspace> around = new ArrayList<>();
    Workspace next = workspace();
    while (next != null) {
      around.add(next);
      next = next.parent() == null ? null : rows.workspaces().get(next.parent());
    }
    return around;
  }

  private @Nullable Workspace workspace() {
    return request.location() instanceof InWorkspace(String id) && id != null
        ? WorkspaceId.parse(id).map(rows.workspaces()::get).orElse(null)
        : null;
  }

  PolicyRows rows() {
    List<Grant> grants = rows.grants().values().stream().filter(this::matters).toList();
    Set<Subject> holders = grants.stream().map(Grant::to).collect(Collectors.toSet());
    return new PolicyRows(
        rows.tenant(),
        rows.version(),
        rows.standing(),
        byKey(around(), Workspace::id),
        only(rows.members(), new UserId(subject.id()), Kind.USER),
        byKey(
            rows.groups().values().stream()
                .filter(group -> holders.contains(Subject.of(group.id())))
                .map(this::withSubjectAlone)
                .toList(),
            Group::id),
        rows.applications().entrySet().stream()
            .filter(row -> Subject.of(row.getKey()).equals(subject))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
        byKey(rows.roles().values().stream().map(this::flat).toList(), Role::name),
        byKey(grants, Grant::id),
        rows.products(),
        rows.plans(),
        rows.attributes(),
        rows.placed());
  }

  private <K, V> Map<K, V> only(Map<K, V> all, K key, Kind kind) {
    V row = subject.kind() == kind ? all.get(key) : null;
    return row == null ? Map.of() : Map.of(key, row);
  }

  private Group withSubjectAlone(Group group) {
    Set<UserId> alone = Set.of(new UserId(subject.id()));
    boolean isIn = subject.kind() == Kind.USER && group.members().containsAll(alone);
    return new Group(group.id(), group.name(), isIn ? alone : Set.of());
  }

  private Role flat(Role role) {
    return Role.custom(role.name(), entries(role.name()), List.of());
  }

  private boolean matters(Grant grant) {
    boolean mayBeHeld =
        grant.to().equals(subject)
            || (subject.kind() == Kind.USER && grant.to().kind() == Kind.GROUP);
    return mayBeHeld && reaches(grant.on()) && !entries(grant.role()).isEmpty();
  }

  private boolean reaches(Scope scope) {
    return switch (scope) {
      case Scope.OnTenant onTenant -> true;
      case Scope.OnWorkspace(var workspace) ->
          around().stream().anyMatch(it -> it.id().equals(workspace));
      case Scope.OnResource(var resource) -> resource.equals(request.resource());
    };
  }

  private static <K, V> Map<K, V> byKey(List<V> all, Function<V, K> key) {
    return all.stream().collect(Collectors.toMap(key, Function.identity()));
  }
}
