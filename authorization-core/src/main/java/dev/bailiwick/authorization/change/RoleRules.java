package dev.bailiwick.authorization.change;

import static dev.bailiwick.authorization.role.RoleEntry.ANY;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.catalogue.Catalogue;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.role.BuiltInRoles;
import dev.bailiwick.authorization.role.Effect;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a role of a tenant's or a product's own making may say. */
public final class RoleRules {

  private static final int MOST_STEPS = 10;
  private static final int MOST_ENTRIES = 1_000;
  private static final int MOST_INCLUDED = 100;
  private static final int UNDER_WAY = -1;
  private static final Set<String> NEVER_INCLUDED = Set.of(BuiltInRoles.OWNER, BuiltInRoles.ADMIN);

  private final Map<String, Role> roles;
  private final Map<String, Integer> steps = new HashMap<>();

  private RoleRules(Map<String, Role> roles) {
    this.roles = roles;
  }

  /**
   * Passes where the tenant can have this role beside those that the batch leaves so far.
   *
   * @throws Refusal naming the limit that it breaks
   */
  public static void require(PolicyDraft draft, Role role) {
    Map<String, Role> elsewhere = draft.installation().roles(draft.rows().tenant());
    if (ResourceType.isOwn(role.name()) || elsewhere.containsKey(role.name())) {
      throw Refusal.invalid("name", "The name " + role.name() + " belongs to the installation.");
    }
    Map<String, Role> all = new HashMap<>(draft.rows().roles());
    all.putAll(elsewhere);
    all.put(role.name(), role);
    require(draft.catalogue(), all, role);
  }

  /**
   * Passes where this role can be one of all these.
   *
   * @throws Refusal naming the limit that it breaks
   */
  public static void require(Catalogue catalogue, Map<String, Role> all, Role role) {
    requireAtMost(MOST_ENTRIES, "entries", role.entries().size());
    requireAtMost(MOST_INCLUDED, "includes", role.includes().size());
    role.entries().forEach(entry -> requireKnown(catalogue, entry));
    role.includes().forEach(included -> requireIncludable(all, included));
    RoleRules rules = new RoleRules(all);
    all.keySet().forEach(rules::requireFewSteps);
  }

  /**
   * An entry as someone sent it.
   *
   * @param field where it stands in what was sent
   */
  public static RoleEntry entry(
      String field, String type, String action, Effect effect, @Nullable Condition condition) {
    if (ResourceType.isOwn(type) && action.equals(ANY)) {
      throw Refusal.invalid(field + ".actions", "No wildcard ever covers " + type + ".");
    }
    if (ResourceType.isOwn(type) && effect == Effect.DENY) {
      throw Refusal.invalid(field + ".effect", "Nothing denies " + type + ".");
    }
    return new RoleEntry(type, action, effect, condition);
  }

  private static void requireAtMost(int most, String field, int number) {
    if (number > most) {
      throw Refusal.invalid(field, "A role has at most " + most + " of these.");
    }
  }

  /** A wildcard stands for types and actions that come later too, so it need not know any. */
  private static void requireKnown(Catalogue catalogue, RoleEntry entry) {
    if (entry.type().equals(ANY)) {
      return;
    }
    ResourceType type = catalogue.type(entry.type());
    if (type == null) {
      throw Refusal.invalid("entries", "There is no type " + entry.type() + ".");
    }
    if (!entry.action().equals(ANY) && !type.actions().contains(entry.action())) {
      throw Refusal.invalid("entries", "There is no permission " + entry + ".");
    }
  }

  private static void requireIncludable(Map<String, Role> all, String included) {
    if (NEVER_INCLUDED.contains(included)) {
      throw Refusal.invalid("includes", "No role includes " + included + ".");
    }
    if (!all.containsKey(included)) {
      throw Refusal.invalid("includes", "There is no role " + included + ".");
    }
  }

  private void requireFewSteps(String name) {
    if (steps(name) > MOST_STEPS) {
      throw Refusal.invalid(
          "includes", "Roles include others over at most " + MOST_STEPS + " steps.");
    }
  }

  /** How many inclusions lie, at most, one behind the other. */
  private int steps(String name) {
    Integer known = steps.putIfAbsent(name, UNDER_WAY);
    if (known != null && known == UNDER_WAY) {
      throw Refusal.invalid("includes", "A role cannot include itself, over others neither.");
    }
    if (known != null) {
      return known;
    }
    Role role = roles.get(name);
    List<String> includes = role == null ? List.of() : role.includes();
    int most = includes.stream().mapToInt(included -> 1 + steps(included)).max().orElse(0);
    steps.put(name, most);
    return most;
  }
}
