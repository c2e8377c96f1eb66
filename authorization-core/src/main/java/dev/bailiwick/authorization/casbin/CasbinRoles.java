package dev.bailiwick.authorization.casbin;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.condition.Conditions;
import dev.bailiwick.authorization.json.CanonicalJson;
import dev.bailiwick.authorization.role.Effect;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.casbin.jcasbin.model.Model;
import org.casbin.jcasbin.rbac.DefaultRoleManager;
import org.jspecify.annotations.Nullable;

/** The roles of a loaded model, each with all that it includes, as jCasbin's role graph has it. */
final class CasbinRoles {

  /** How many steps of inclusion there may be; what lies deeper was refused when written. */
  private static final int STEPS = 10;

  private final Map<String, List<RoleEntry>> entries = new LinkedHashMap<>();
  private final DefaultRoleManager graph = new DefaultRoleManager(STEPS);
  private final Function<String, @Nullable List<RoleEntry>> elsewhere;

  private CasbinRoles(
      Model model,
      Collection<String> names,
      Function<String, @Nullable List<RoleEntry>> elsewhere) {
    this.elsewhere = elsewhere;
    names.forEach(this::own);
    for (List<String> rule : Rules.of(model, "p", "p")) {
      own(Rules.bare(CasbinModel.ROLE, rule.get(0))).add(entry(rule));
    }
    for (List<String> rule : Rules.of(model, "g", "g3")) {
      own(Rules.bare(CasbinModel.ROLE, rule.get(0)));
      graph.addLink(rule.get(0), rule.get(1));
    }
  }

  /** What a set of roles comes to, none of which includes any but these. */
  static Map<String, List<RoleEntry>> close(Collection<Role> roles) {
    List<String> names = roles.stream().map(Role::name).toList();
    return closed(CasbinModel.ofRoles(roles), names, name -> null);
  }

  /**
   * Each role of the model with its own entries first.
   *
   * @param names of all roles that there are; one that says nothing leaves no rule in the model
   * @param elsewhere the entries, included ones among them, of a role that the model does not hold
   */
  static Map<String, List<RoleEntry>> closed(
      Model model,
      Collection<String> names,
      Function<String, @Nullable List<RoleEntry>> elsewhere) {
    CasbinRoles roles = new CasbinRoles(model, names, elsewhere);
    Map<String, List<RoleEntry>> closed = new LinkedHashMap<>();
    roles.entries.keySet().forEach(name -> closed.put(name, roles.all(name)));
    return closed;
  }

  private List<RoleEntry> own(String name) {
    return entries.computeIfAbsent(name, n -> new ArrayList<>());
  }

  /** Breadth first, each role once. */
  private List<RoleEntry> all(String name) {
    Set<String> reached = new LinkedHashSet<>(List.of(CasbinModel.ROLE + name));
    List<String> waiting = new ArrayList<>(reached);
    Set<RoleEntry> all = new LinkedHashSet<>();
    for (int next = 0; next < waiting.size(); next++) {
      String role = waiting.get(next);
      all.addAll(entriesOf(Rules.bare(CasbinModel.ROLE, role)));
      for (String included : graph.getRoles(role)) {
        if (reached.add(included)) {
          waiting.add(included);
        }
      }
    }
    return List.copyOf(all);
  }

  private List<RoleEntry> entriesOf(String name) {
    List<RoleEntry> own = entries.get(name);
    List<RoleEntry> found = own == null ? elsewhere.apply(name) : own;
    if (found == null) {
      throw new IllegalStateException("a role includes one that is not there");
    }
    return found;
  }

  private static RoleEntry entry(List<String> rule) {
    Effect effect = rule.get(3).equals(Effect.DENY.word()) ? Effect.DENY : Effect.ALLOW;
    return new RoleEntry(rule.get(1), rule.get(2), effect, condition(rule.get(4)));
  }

  static @Nullable Condition condition(String text) {
    return text.equals(CasbinModel.ALWAYS)
        ? null
        : Conditions.read(requireNonNull(CanonicalJson.read(text)));
  }
}
