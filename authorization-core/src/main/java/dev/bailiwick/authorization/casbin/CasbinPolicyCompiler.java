package dev.bailiwick.authorization.casbin;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.decision.PolicyBuilder;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.PolicyCompiler;
import dev.bailiwick.authorization.role.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.casbin.jcasbin.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a snapshot from a loaded jCasbin model. The model is built aside for each version and
 * thrown away: nothing is mutated while it answers, and jCasbin's own enforcers answer only in
 * tests.
 */
public final class CasbinPolicyCompiler implements PolicyCompiler {

  @Override
  public Installation installation(PolicyRows system) {
    return new Installation(system, CasbinRoles::close);
  }

  @Override
  public Policy compile(PolicyRows rows, Installation installation) {
    return compile(rows, installation, CasbinModel.of(rows));
  }

  /** Roles, workspaces, groups and grants come from the model; who is a subject, from the rows. */
  Policy compile(PolicyRows rows, Installation installation, Model model) {
    requireWhole(rows, model);
    PolicyBuilder policy = new PolicyBuilder(rows, installation);
    CasbinRoles.closed(
            model, rows.roles().keySet(), name -> installation.entries(rows.tenant(), name))
        .forEach(policy::role);
    addWorkspaces(policy, Rules.of(model, "g", "g2"));
    Rules.of(model, "g", "g4").forEach(rule -> addToGroup(policy, rule));
    Rules.of(model, "g", "g").stream().map(CasbinPolicyCompiler::grant).forEach(policy::grant);
    return policy.build();
  }

  /** A model that was loaded half-way might lack the very rule that denies. */
  private static void requireWhole(PolicyRows rows, Model model) {
    Collection<Role> roles = rows.roles().values();
    requireRules(model, "p", "p", roles.stream().mapToInt(role -> role.entries().size()).sum());
    requireRules(model, "g", "g3", roles.stream().mapToInt(role -> role.includes().size()).sum());
    requireRules(model, "g", "g", rows.grants().size());
    requireRules(model, "g", "g2", rows.workspaces().size());
    requireRules(
        model,
        "g",
        "g4",
        rows.groups().values().stream().mapToInt(group -> group.members().size()).sum());
  }

  private static void requireRules(Model model, String section, String kind, int count) {
    if (Rules.of(model, section, kind).size() != count) {
      throw new IllegalStateException("a model that was not loaded whole");
    }
  }

  /** From the top down: each round adds what lies beneath the rounds before. */
  private static void addWorkspaces(PolicyBuilder policy, List<List<String>> links) {
    List<List<String>> waiting = new ArrayList<>(links);
    while (!waiting.isEmpty()) {
      boolean added = waiting.removeIf(link -> addWorkspace(policy, link));
      if (!added) {
        throw new IllegalStateException("workspaces that hang on nothing");
      }
    }
  }

  private static boolean addWorkspace(PolicyBuilder policy, List<String> link) {
    UUID id = requireNonNull(workspace(link.get(0)));
    UUID parent = workspace(link.get(1));
    if (parent != null && !policy.hasWorkspace(parent)) {
      return false;
    }
    policy.workspace(id, parent, link.get(2).equals(CasbinModel.ARCHIVED));
    return true;
  }

  private static @Nullable UUID workspace(String name) {
    return name.equals(CasbinModel.TENANT)
        ? null
        : UUID.fromString(Rules.bare(CasbinModel.WORKSPACE, name));
  }

  private static void addToGroup(PolicyBuilder policy, List<String> rule) {
    policy.groupMember(subject(rule.get(1)), new UserId(subject(rule.get(0)).id()));
  }

  private static Grant grant(List<String> rule) {
    String end = rule.get(4);
    return new Grant(
        new GrantId(UUID.fromString(rule.get(3))),
        subject(rule.get(0)),
        Rules.bare(CasbinModel.ROLE, rule.get(1)),
        scope(rule),
        end.equals(CasbinModel.NEVER) ? null : Instant.parse(end),
        CasbinRoles.condition(rule.get(5)));
  }

  private static Subject subject(String name) {
    int colon = name.indexOf(':');
    UUID id = UUID.fromString(name.substring(colon + 1));
    return switch (name.substring(0, colon)) {
      case "user" -> Subject.of(new UserId(id));
      case "group" -> Subject.of(new GroupId(id));
      case "application" -> Subject.of(new ApplicationId(id));
      default -> throw new IllegalStateException("neither user nor group nor application");
    };
  }

  private static Scope scope(List<String> rule) {
    String name = rule.get(2);
    if (name.equals(CasbinModel.TENANT)) {
      return new Scope.OnTenant();
    }
    if (name.startsWith(CasbinModel.WORKSPACE)) {
      return new Scope.OnWorkspace(new WorkspaceId(requireNonNull(workspace(name))));
    }
    return new Scope.OnResource(new Reference(rule.get(6), rule.get(7)));
  }
}
