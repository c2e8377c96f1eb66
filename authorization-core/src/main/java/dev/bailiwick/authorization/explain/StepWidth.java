package dev.bailiwick.authorization.explain;

import dev.bailiwick.authorization.catalogue.Permission;
import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders ways by how much they give: fewer steps, then a nearer scope, then fewer permissions. */
public final class StepWidth implements Comparator<List<Step>> {

  private static final int RESOURCE = 0;
  private static final int WORKSPACE = 1;
  private static final int TENANT = 100;

  /** What a group holds today it may not hold tomorrow. */
  private static final int GROUP = 1_000;

  private final PolicyRows rows;
  private final Map<String, Role> roles;
  private final List<Permission> permissions;

  public StepWidth(PolicyRows rows, Installation installation) {
    this.rows = rows;
    roles = new HashMap<>(installation.roles(rows.tenant()));
    roles.putAll(rows.roles());
    permissions = installation.catalogue(rows.tenant()).permissions();
  }

  @Override
  public int compare(List<Step> one, List<Step> other) {
    return Comparator.<List<Step>>comparingInt(List::size)
        .thenComparingInt(way -> way.stream().mapToInt(this::reach).sum())
        .thenComparingInt(way -> way.stream().mapToInt(this::permitted).sum())
        .thenComparing(List::toString)
        .compare(one, other);
  }

  private int reach(Step step) {
    return switch (step) {
      case Step.Give(String role, Scope on) -> reach(on);
      case Step.Renew(var id) -> {
        Grant grant = rows.grants().get(id);
        yield grant == null ? TENANT : reach(grant.on());
      }
      default -> GROUP;
    };
  }

  private int reach(Scope on) {
    return switch (on) {
      case Scope.OnResource resource -> RESOURCE;
      case Scope.OnWorkspace(var workspace) -> TENANT - WORKSPACE - rows.depth(workspace);
      case Scope.OnTenant tenant -> TENANT;
    };
  }

  private int permitted(Step step) {
    return switch (step) {
      case Step.Give(String role, Scope on) -> permitted(role);
      case Step.Renew(var id) -> {
        Grant grant = rows.grants().get(id);
        yield grant == null ? permissions.size() : permitted(grant.role());
      }
      default -> permissions.size();
    };
  }

  private int permitted(String role) {
    Set<RoleEntry> allows = new HashSet<>();
    collect(role, allows, new HashSet<>());
    return (int)
        permissions.stream()
            .filter(permission -> allows.stream().anyMatch(allow -> allow.covers(permission)))
            .count();
  }

  private void collect(String name, Set<RoleEntry> into, Set<String> seen) {
    Role role = roles.get(name);
    if (role != null && seen.add(name)) {
      role.entries().stream().filter(entry -> !entry.denies()).forEach(into::add);
      role.includes().forEach(included -> collect(included, into, seen));
    }
  }
}
