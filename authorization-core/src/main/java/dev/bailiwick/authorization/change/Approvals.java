package dev.bailiwick.authorization.change;

import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.role.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Roles that nobody gives alone. What counts is who comes to hold one, whichever way: by a grant, a
 * place in a group, a role that includes it, or a version that comes back.
 */
final class Approvals {

  private final Map<String, Role> roles;
  private final PolicyRows rows;

  Approvals(Installation installation, PolicyRows rows) {
    this.rows = rows;
    roles = new HashMap<>(installation.roles(rows.tenant()));
    roles.putAll(rows.roles());
  }

  /** Somebody's holding of a role that demands approval. */
  private record Held(
      Subject holder,
      String role,
      Scope on,
      @Nullable Instant until,
      @Nullable Condition condition) {}

  /**
   * Passes where nobody comes to hold such a role, or a second person approves, and where no role
   * ceases to demand it.
   *
   * @throws Refusal where one person would do by themself what takes two
   */
  static void requireKept(
      Installation installation, PolicyRows before, PolicyRows after, boolean approved) {
    Approvals was = new Approvals(installation, before);
    Approvals is = new Approvals(installation, after);
    Set<String> demanding = is.demanding();
    before.roles().values().stream()
        .filter(role -> role.approval() && after.roles().containsKey(role.name()))
        .filter(role -> !demanding.contains(role.name()))
        .findAny()
        .ifPresent(Approvals::stays);
    if (approved || demanding.isEmpty()) {
      return;
    }
    Set<Held> held = was.held(demanding);
    is.held(demanding).stream()
        .filter(holding -> !held.contains(holding))
        .findAny()
        .ifPresent(
            holding -> {
              throw refusal(holding.role());
            });
  }

  static Refusal refusal(String role) {
    return Refusal.conflict(
        "approval_needed",
        "The role "
            + role
            + " takes a second person: grant it by itself, or let whoever wants it ask for it.");
  }

  private static void stays(Role role) {
    throw Refusal.conflict(
        "approval_stays",
        "The role " + role.name() + " keeps its demand for approval; make another role instead.");
  }

  boolean areNeeded(String role) {
    Set<String> demanding = demanding();
    return reached(role).stream().anyMatch(demanding::contains);
  }

  private Set<String> demanding() {
    Set<String> names = new HashSet<>();
    roles.values().stream().filter(Role::approval).map(Role::name).forEach(names::add);
    return names;
  }

  private Set<Held> held(Set<String> demanding) {
    Set<Held> held = new HashSet<>();
    for (Grant grant : rows.grants().values()) {
      for (String role : reached(grant.role())) {
        if (demanding.contains(role)) {
          holders(grant.to())
              .map(to -> new Held(to, role, grant.on(), grant.expiresAt(), grant.condition()))
              .forEach(held::add);
        }
      }
    }
    return held;
  }

  private Stream<Subject> holders(Subject to) {
    Group group = to.kind() == Subject.Kind.GROUP ? rows.groups().get(new GroupId(to.id())) : null;
    return group == null
        ? Stream.of(to)
        : Stream.concat(Stream.of(to), group.members().stream().map(Subject::of));
  }

  /** The role with all that it includes. */
  private Set<String> reached(String role) {
    Set<String> reached = new HashSet<>();
    reach(role, reached);
    return reached;
  }

  private void reach(String name, Set<String> into) {
    Role role = roles.get(name);
    if (role != null && into.add(name)) {
      role.includes().forEach(included -> reach(included, into));
    }
  }
}
