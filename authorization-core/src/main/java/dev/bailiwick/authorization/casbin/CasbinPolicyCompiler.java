package dev.bailiwick.authorization.casbin;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.catalogue.BuiltInCatalogue;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.decision.PolicyBuilder;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.PolicyCompiler;
import dev.bailiwick.authorization.role.RoleEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casbin.jcasbin.model.Assertion;
import org.casbin.jcasbin.model.Model;

/**
 * Compiles a snapshot from a loaded jCasbin model. The model is built aside for each version and
 * thrown away: nothing is mutated while it answers, and jCasbin's own enforcers answer only in
 * tests.
 */
public final class CasbinPolicyCompiler implements PolicyCompiler {

  @Override
  public Policy compile(PolicyRows rows) {
    return compile(rows, CasbinModel.of(rows));
  }

  /** Roles, workspaces and grants come from the model; who is a subject at all, from the rows. */
  Policy compile(PolicyRows rows, Model model) {
    PolicyBuilder policy =
        new PolicyBuilder(rows.tenant(), rows.version(), BuiltInCatalogue.of(rows.tenant()));
    roles(model).forEach(policy::role);
    addWorkspaces(policy, rules(model, "g", "g2"));
    rules(model, "g", "g").stream().map(CasbinPolicyCompiler::grant).forEach(policy::grant);
    rows.members().values().forEach(policy::member);
    rows.applications().keySet().stream().map(Subject::of).forEach(policy::application);
    return policy.build();
  }

  private static Map<String, List<RoleEntry>> roles(Model model) {
    Map<String, List<RoleEntry>> roles = new LinkedHashMap<>();
    for (List<String> rule : rules(model, "p", "p")) {
      roles
          .computeIfAbsent(bare(CasbinModel.ROLE, rule.get(0)), name -> new ArrayList<>())
          .add(new RoleEntry(rule.get(1), rule.get(2)));
    }
    return roles;
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
    String id = bare(CasbinModel.WORKSPACE, link.get(0));
    if (link.get(1).equals(CasbinModel.TENANT)) {
      policy.workspace(id, null);
      return true;
    }
    String parent = bare(CasbinModel.WORKSPACE, link.get(1));
    if (!policy.hasWorkspace(parent)) {
      return false;
    }
    policy.workspace(id, parent);
    return true;
  }

  private static Grant grant(List<String> rule) {
    String end = rule.get(4);
    return new Grant(
        new GrantId(UUID.fromString(rule.get(3))),
        subject(rule.get(0)),
        bare(CasbinModel.ROLE, rule.get(1)),
        scope(rule),
        end.equals(CasbinModel.NEVER) ? null : Instant.parse(end));
  }

  private static Subject subject(String name) {
    int colon = name.indexOf(':');
    UUID id = UUID.fromString(name.substring(colon + 1));
    return switch (name.substring(0, colon)) {
      case "user" -> Subject.of(new UserId(id));
      case "application" -> Subject.of(new ApplicationId(id));
      default -> throw new IllegalStateException("neither user nor application");
    };
  }

  private static Scope scope(List<String> rule) {
    String name = rule.get(2);
    if (name.equals(CasbinModel.TENANT)) {
      return new Scope.OnTenant();
    }
    if (name.startsWith(CasbinModel.WORKSPACE)) {
      return new Scope.OnWorkspace(
          new WorkspaceId(UUID.fromString(bare(CasbinModel.WORKSPACE, name))));
    }
    return new Scope.OnResource(new Reference(rule.get(5), rule.get(6)));
  }

  private static String bare(String kind, String name) {
    if (!name.startsWith(kind)) {
      throw new IllegalStateException("a name of another kind");
    }
    return name.substring(kind.length());
  }

  private static List<List<String>> rules(Model model, String section, String type) {
    Map<String, Assertion> assertions = model.model.get(section);
    Assertion assertion = assertions == null ? null : assertions.get(type);
    if (assertion == null) {
      throw new IllegalStateException("a model without " + type);
    }
    return assertion.policy;
  }
}
