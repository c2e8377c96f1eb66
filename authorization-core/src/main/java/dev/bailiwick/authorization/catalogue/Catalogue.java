package dev.bailiwick.authorization.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every resource type of the installation; gives each permission a number that snapshots count by.
 */
public final class Catalogue {

  private final Map<String, NumberedType> types = new LinkedHashMap<>();
  private final Map<String, String> subjectAliases;
  private final List<Permission> permissions = new ArrayList<>();
  private final List<@Nullable String> features = new ArrayList<>();

  /** A type with the number of each of its permissions; {@code own} is as the type has it. */
  public record NumberedType(ResourceType type, boolean own, Map<String, Integer> numbers) {

    public NumberedType {
      numbers = Map.copyOf(numbers);
    }

    /** The number of the permission for this action, or -1 where the type has no such action. */
    public int number(String action) {
      Integer number = numbers.get(action);
      return number == null ? -1 : number;
    }
  }

  /** A catalogue of these types, and no subject types but our own. */
  public Catalogue(Collection<ResourceType> types) {
    this(types, Map.of());
  }

  /**
   * A catalogue of these types.
   *
   * @param subjectAliases what products call the subject types {@code user} and {@code application}
   * @throws IllegalArgumentException where two types bear one name, or a type names an action twice
   */
  public Catalogue(Collection<ResourceType> types, Map<String, String> subjectAliases) {
    this.subjectAliases = Map.copyOf(subjectAliases);
    types.forEach(this::add);
  }

  private void add(ResourceType type) {
    Map<String, Integer> numbers = new HashMap<>();
    for (String action : type.actions()) {
      if (numbers.put(action, permissions.size()) != null) {
        throw new IllegalArgumentException(type.name() + " names " + action + " twice");
      }
      permissions.add(new Permission(type.name(), action));
      features.add(type.features().get(action));
    }
    if (types.put(type.name(), new NumberedType(type, type.own(), numbers)) != null) {
      throw new IllegalArgumentException("two types named " + type.name());
    }
  }

  /** The type of this name, or null. */
  public @Nullable ResourceType type(String name) {
    NumberedType numbered = types.get(name);
    return numbered == null ? null : numbered.type();
  }

  /** The type of this name with its numbers, or null. */
  public @Nullable NumberedType numbered(String name) {
    return types.get(name);
  }

  /** Every type, ours first. */
  public List<ResourceType> types() {
    return types.values().stream().map(NumberedType::type).toList();
  }

  /** The number of a permission, or -1 where the catalogue has no such permission. */
  public int number(String type, String action) {
    NumberedType numbered = types.get(type);
    return numbered == null ? -1 : numbered.number(action);
  }

  /** The permission of this number. */
  public Permission permission(int number) {
    return permissions.get(number);
  }

  /** What a plan must hold for the permission of this number; null where it needs nothing. */
  public @Nullable String feature(int number) {
    return features.get(number);
  }

  /** Every permission, each at the place of its number. */
  public List<Permission> permissions() {
    return Collections.unmodifiableList(permissions);
  }

  /** The subject type that this one is another name for; itself where it is none. */
  public String subjectType(String type) {
    return subjectAliases.getOrDefault(type, type);
  }
}
