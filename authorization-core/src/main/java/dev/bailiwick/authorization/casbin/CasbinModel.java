package dev.bailiwick.authorization.casbin;

import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.grant.Scope.OnResource;
import dev.bailiwick.authorization.grant.Scope.OnTenant;
import dev.bailiwick.authorization.grant.Scope.OnWorkspace;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.role.BuiltInRoles;
import dev.bailiwick.authorization.role.Role;
import java.util.ArrayList;
import java.util.List;
import org.casbin.jcasbin.model.Model;
import org.casbin.jcasbin.util.Util;

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

  /**
   * {@code p} is a role's entry; {@code g} says who holds which role on which scope, with the
   * grant's id and end behind, then type and id where the scope is a resource; {@code g2} is the
   * tree of workspaces.
   */
  static final String FORM =
      """
      [request_definition]
      r = sub, scopes, type, act

      [policy_definition]
      p = role, type, act, eft

      [role_definition]
      g = _, _, _
      g2 = _, _

      [policy_effect]
      e = some(where (p.eft == allow)) && !some(where (p.eft == deny))

      [matchers]
      m = holds(r.sub, p.role, r.scopes) && covers(p.type, p.act, r.type, r.act)
      """;

  private CasbinModel() {}

  static Model of(PolicyRows rows) {
    Util.enableLog = false; // on by default, for everyone at once, and it prints policy
    Model model = new Model();
    model.loadModelFromText(FORM);
    BuiltInRoles.of(rows.tenant()).values().forEach(role -> addRole(model, role));
    rows.workspaces()
        .values()
        .forEach(
            workspace ->
                model.addPolicy(
                    "g",
                    "g2",
                    List.of(
                        WORKSPACE + workspace.id(),
                        workspace.parent() == null ? TENANT : WORKSPACE + workspace.parent())));
    rows.grants().values().forEach(grant -> addGrant(model, grant));
    return model;
  }

  private static void addRole(Model model, Role role) {
    role.entries()
        .forEach(
            entry ->
                model.addPolicy(
                    "p", "p", List.of(ROLE + role.name(), entry.type(), entry.action(), "allow")));
  }

  private static void addGrant(Model model, Grant grant) {
    String end = grant.expiresAt() == null ? NEVER : grant.expiresAt().toString();
    List<String> rule =
        new ArrayList<>(
            List.of(
                grant.to().toString(),
                ROLE + grant.role(),
                scope(grant.on()),
                grant.id().toString(),
                end));
    if (grant.on() instanceof OnResource on) {
      rule.addAll(List.of(on.resource().type(), on.resource().id()));
    }
    model.addPolicy("g", "g", rule);
  }

  static String scope(Scope scope) {
    return switch (scope) {
      case OnTenant tenantWide -> TENANT;
      case OnWorkspace on -> WORKSPACE + on.workspace();
      case OnResource on -> RESOURCE + on.resource().type() + ":" + on.resource().id();
    };
  }
}
