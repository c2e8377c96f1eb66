package dev.bailiwick.authorization.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every resource type of the installation; gives each permission a number that snapshots count by.
 */
public final class Catalogue {

  private final Map<String, ResourceType> types = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> numbers = new HashMap<>();
  private final List<Permission> permissions = new ArrayList<>();

  /**
   * A catalogue of these types.
   *
   * @throws IllegalArgumentException where two types bear one name, or a type names an action twice
   */
  public Catalogue(List<ResourceType> types) {
    types.forEach(this::add);
  }

  private void add(ResourceType type) {
    if (types.put(type.name(), type) != null) {
      throw new IllegalArgumentException("two types named " + type.name());
    }
    Map<String, Integer> actions = new HashMap<>();
    for (String action : type.actions()) {
      if (actions.put(action, permissions.size()) != null) {
        throw new IllegalArgumentException(type.name() + " names " + action + " twice");
      }
      permissions.add(new Permission(type.name(), action));
    }
    numbers.put(type.name(), actions);
  }

  /** The type of this name, or null. */
  public @Nullable ResourceType type(String name) {
    return types.get(name);
  }

  /** The number of a permission, or -1 where the catalogue has no such permission. */
  public int number(String type, String action) {
    Map<String, Integer> actions = numbers.get(type);
    Integer number = actions == null ? null : actions.get(action);
    return number == null ? -1 : number;
  }

  /** Every permission, each at the place of its number. */
  public List<Permission> permissions() {
    return List.copyOf(permissions);
  }
}
