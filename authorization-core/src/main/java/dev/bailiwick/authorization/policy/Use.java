package dev.bailiwick.authorization.policy;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope.OnResource;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing of the installation's that a tenant depends on, by its name; or a name that the tenant
 * has taken. While anyone uses it, it cannot be dropped from the catalogue.
 */
public record Use(Kind kind, String name) {

  /** What kind of thing is used. */
  public enum Kind {
    /** A type that a role's entry or a grant names. */
    TYPE,
    /** A type of which resources are registered; the register keeps this, not the policy. */
    REGISTERED_TYPE,
    /** A role of the installation that is granted, or included. */
    ROLE,
    /** A role of the tenant's own, whose name no role of the installation can bear. */
    OWN_ROLE,
    /** A feature that is overridden. */
    FEATURE,
    /** The tenant's plan. */
    PLAN
  }

  public Use {
    requireNonNull(kind);
    requireNonNull(name);
  }

  /** All that a tenant's policy uses. What is ours, or {@code *}, is always there: no use of it. */
  public static Set<Use> of(PolicyRows rows) {
    Stream<String> types = Stream.concat(typesOfEntries(rows), typesOfGrants(rows));
    Stream<String> roles =
        Stream.concat(
            rows.grants().values().stream().map(Grant::role),
            rows.roles().values().stream().flatMap(role -> role.includes().stream()));
    return Stream.of(
            uses(Kind.TYPE, types.filter(type -> !type.equals(RoleEntry.ANY) && !isOurs(type))),
            uses(Kind.ROLE, roles.filter(role -> !rows.roles().containsKey(role) && !isOurs(role))),
            uses(Kind.OWN_ROLE, rows.roles().keySet().stream()),
            uses(Kind.FEATURE, rows.standing().overrides().keySet().stream()),
            uses(Kind.PLAN, Stream.ofNullable(rows.standing().plan())))
        .flatMap(uses -> uses)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<Use> uses(Kind kind, Stream<String> names) {
    return names.map(name -> new Use(kind, name));
  }

  private static Stream<String> typesOfEntries(PolicyRows rows) {
    return rows.roles().values().stream()
        .map(Role::entries)
        .flatMap(entries -> entries.stream().map(RoleEntry::type));
  }

  private static Stream<String> typesOfGrants(PolicyRows rows) {
    return rows.grants().values().stream()
        .map(Grant::on)
        .filter(OnResource.class::isInstance)
        .map(on -> ((OnResource) on).resource().type());
  }

  private static boolean isOurs(String name) {
    return ResourceType.isOwn(name);
  }
}
