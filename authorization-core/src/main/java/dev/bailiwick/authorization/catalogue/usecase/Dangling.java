package dev.bailiwick.authorization.catalogue.usecase;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.Use;
import dev.bailiwick.authorization.policy.Use.Kind;
import dev.bailiwick.authorization.port.CatalogueUses;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody uses and the catalogue would have no more.
 *
 * @param before the installation's own rows before the change
 * @param after the same once it is made
 */
record Dangling(PolicyRows before, PolicyRows after, CatalogueUses uses) {

  /**
   * Passes where nothing would dangle.
   *
   * @throws Refusal naming the first such thing, and what uses it
   */
  void requireNone() {
    requireTypesKept();
    requireFeaturesKept();
    requireRolesKept();
  }

  private void requireTypesKept() {
    Map<String, ResourceType> kept = types(after);
    for (ResourceType type : types(before).values()) {
      ResourceType next = kept.get(type.name());
      if (next == null || !next.actions().containsAll(type.actions())) {
        requireUnnamed(type, next);
        requireUnused(Kind.TYPE, type.name(), "The type ");
      }
      if (next == null
          || next.registered() != type.registered()
          || next.placed() != type.placed()) {
        requireUnused(Kind.TYPE, type.name(), "The type ");
        requireUnused(Kind.REGISTERED_TYPE, type.name(), "The type ");
      }
    }
  }

  /** Refuses where a role of a product's, this one's or another's, goes on naming what is gone. */
  private void requireUnnamed(ResourceType type, @Nullable ResourceType next) {
    for (Role role : roles(after).values()) {
      for (RoleEntry entry : role.entries()) {
        boolean gone =
            next == null
                || (!entry.action().equals(RoleEntry.ANY)
                    && !next.actions().contains(entry.action()));
        if (gone && entry.type().equals(type.name())) {
          throw inUse("The role " + role.name() + " names " + entry + ".");
        }
      }
    }
  }

  private void requireFeaturesKept() {
    Set<String> gone = features(before);
    gone.removeAll(features(after));
    for (String feature : gone) {
      after.plans().values().stream()
          .filter(plan -> plan.features().contains(feature))
          .findFirst()
          .ifPresent(
              plan -> {
                throw inUse("The plan " + plan.name() + " has the feature " + feature + ".");
              });
      requireUnused(Kind.FEATURE, feature, "The feature ");
    }
  }

  private void requireRolesKept() {
    Set<String> gone = new HashSet<>(roles(before).keySet());
    gone.removeAll(roles(after).keySet());
    for (String role : gone) {
      includer(role)
          .ifPresent(
              other -> {
                throw inUse("The role " + other.name() + " includes the role " + role + ".");
              });
      requireUnused(Kind.ROLE, role, "The role ");
    }
  }

  private Optional<Role> includer(String role) {
    return roles(after).values().stream()
        .filter(other -> other.includes().contains(role))
        .findFirst();
  }

  private void requireUnused(Kind kind, String name, String what) {
    Set<TenantId> tenants = uses.tenants(new Use(kind, name));
    tenants.stream()
        .findFirst()
        .ifPresent(
            tenant -> {
              String others = tenants.size() > 1 ? " and " + (tenants.size() - 1) + " more" : "";
              throw inUse(what + name + " is used by the tenant " + tenant + others + ".");
            });
  }

  private static Refusal inUse(String sentence) {
    return Refusal.conflict("in_use", sentence);
  }

  private static Map<String, ResourceType> types(PolicyRows system) {
    return system.products().values().stream()
        .flatMap(product -> product.types().stream())
        .collect(toMap(ResourceType::name, identity()));
  }

  private static Map<String, Role> roles(PolicyRows system) {
    return system.products().values().stream()
        .flatMap(product -> product.roles().stream())
        .collect(toMap(Role::name, identity()));
  }

  private static Set<String> features(PolicyRows system) {
    Stream<ResourceType> types = types(system).values().stream();
    return types
        .flatMap(type -> type.features().values().stream())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
