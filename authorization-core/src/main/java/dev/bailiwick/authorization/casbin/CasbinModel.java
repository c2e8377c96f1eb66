package dev.bailiwick.authorization.casbin;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.condition.Conditions;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.json.CanonicalJson;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.PolicyRows.Workspace;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.casbin.jcasbin.model.Model;
import org.casbin.jcasbin.util.Util;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's rows as a jCasbin model. Every name bears its kind ({@code user:}, {@code role:},
 * {@code workspace:}), so that nobody who calls themself like a role becomes it.
 */
final class CasbinModel {

  /** Kinds of names; subjects bring theirs along. */
  static final String ROLE = "role:";

  static final String WORKSPACE = "workspace:";
  static final String RESOURCE = "resource:";
  static final String TENANT = "tenant";
  static final String NEVER = "never";
  static final String ALWAYS = "";
  static final String ARCHIVED = "archived";
  static final String IN_USE = "in use";

  /**
   * {@code p} is a role's entry with its condition; {@code g} says who holds which role on which
   * scope, with the grant's id, end and condition behind, then type and id where the scope is a
   * resource; {@code g2} is the tree of workspaces, {@code g3} what a role includes, {@code g4} who
   * is in which group.
   */
  static final String FORM =
      """
      [request_definition]
      r = sub, scopes, type, act

      [policy_definition]
      p = role, type, act, eft, cond

      [role_definition]
      g = _, _, _
      g2 = _, _
      g3 = _, _
      g4 = _, _

      [policy_effect]
      e = some(where (p.eft == allow)) && !some(where (p.eft == deny))

      [matchers]
      m = holds(r.sub, p.role, r.scopes, p.cond) && covers(p.type, p.act, r.type, r.act)
      """;

  private CasbinModel() {}

  /** The model of a tenant with the roles of its own making. */
  static Model of(PolicyRows rows) {
    Model model = ofRoles(rows.roles().values());
    rows.workspaces().values().forEach(workspace -> addWorkspace(model, workspace));
    rows.groups().values().forEach(group -> addGroup(model, group));
    rows.grants().values().forEach(grant -> addGrant(model, grant));
    return model;
  }

  /** A model that holds roles alone. */
  static Model ofRoles(Collection<Role> roles) {
    Util.enableLog = false; // on by default, for everyone at once, and it prints policy
    Model model = new Model();
    model.loadModelFromText(FORM);
    roles.forEach(role -> addRole(model, role));
    return model;
  }

  private static void addRole(Model model, Role role) {
    for (RoleEntry entry : role.entries()) {
      model.addPolicy(
          "p",
          "p",
          List.of(
              ROLE + role.name(),
              entry.type(),
              entry.action(),
              entry.effect().word(),
              text(entry.condition())));
    }
    role.includes()
        .forEach(included -> add(model, "g3", List.of(ROLE + role.name(), ROLE + included)));
  }

  private static void addWorkspace(Model model, Workspace workspace) {
    String parent = workspace.parent() == null ? TENANT : WORKSPACE + workspace.parent();
    String standing = workspace.archived() ? ARCHIVED : IN_USE;
    add(model, "g2", List.of(WORKSPACE + workspace.id(), parent, standing));
  }

  private static void addGroup(Model model, Group group) {
    String name = Subject.of(group.id()).toString();
    group
        .members()
        .forEach(member -> add(model, "g4", List.of(Subject.of(member).toString(), name)));
  }

  private static void addGrant(Model model, Grant grant) {
    List<String> rule =
        new ArrayList<>(
            List.of(
                grant.to().toString(),
                ROLE + grant.role(),
                scope(grant.on()),
                grant.id().toString(),
                grant.expiresAt() == null ? NEVER : grant.expiresAt().toString(),
                text(grant.condition())));
    if (grant.on() instanceof Scope.OnResource on) {
      rule.addAll(List.of(on.resource().type(), on.resource().id()));
    }
    add(model, "g", rule);
  }

  private static void add(Model model, String kind, List<String> rule) {
    model.addPolicy("g", kind, rule);
  }

  private static String text(@Nullable Condition condition) {
    return condition == null ? ALWAYS : CanonicalJson.of(Conditions.tree(condition));
  }

  static String scope(Scope scope) {
    return switch (scope) {
      case Scope.OnTenant tenantWide -> TENANT;
      case Scope.OnWorkspace on -> WORKSPACE + on.workspace();
      case Scope.OnResource on -> RESOURCE + on.resource().type() + ":" + on.resource().id();
    };
  }
}
