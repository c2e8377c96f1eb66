package dev.bailiwick.authorization.cover;

import static dev.bailiwick.authorization.role.RoleEntry.ANY;
import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.condition.Conditions;
import dev.bailiwick.authorization.condition.Operand.Attribute;
import dev.bailiwick.authorization.condition.Source;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.grant.Scope.OnResource;
import dev.bailiwick.authorization.grant.Scope.OnTenant;
import dev.bailiwick.authorization.grant.Scope.OnWorkspace;
import dev.bailiwick.authorization.role.RoleEntry;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a role as someone holds it.
 *
 * @param type or any of a product's, as in a role's entry
 * @param conditions the grant's and the entry's: each must hold
 * @param until when it ends; null where it does not
 */
record Holding(
    String type, String action, Scope on, Set<Condition> conditions, @Nullable Instant until) {

  Holding {
    requireNonNull(type);
    requireNonNull(action);
    requireNonNull(on);
    conditions = Set.copyOf(conditions);
  }

  /** What an entry is to whoever is granted its role. */
  static Holding of(RoleEntry entry, Grant grant) {
    Set<Condition> conditions = both(grant.condition(), entry.condition());
    return new Holding(entry.type(), entry.action(), grant.on(), conditions, grant.expiresAt());
  }

  private static Set<Condition> both(@Nullable Condition one, @Nullable Condition other) {
    if (one == null || other == null || one.equals(other)) {
      Condition only = one == null ? other : one;
      return only == null ? Set.of() : Set.of(only);
    }
    return Set.of(one, other);
  }

  /** Whether whoever has this has the other one too: nothing more could be permitted by it. */
  boolean implies(Holding other, Tree tree) {
    return isAsWideAs(other, tree) && other.conditions.containsAll(conditions);
  }

  /** Whether whoever holds this may give the other one, or take it: a condition is the same. */
  boolean covers(Holding other, Tree tree) {
    return isAsWideAs(other, tree) && (conditions.isEmpty() || conditions.equals(other.conditions));
  }

  private boolean isAsWideAs(Holding other, Tree tree) {
    return includes(type, action, other)
        && tree.reaches(on, other.on)
        && (until == null || (other.until != null && !until.isBefore(other.until)));
  }

  private static boolean includes(String type, String action, Holding other) {
    boolean ofType = type.equals(ANY) ? !ResourceType.isOwn(other.type) : type.equals(other.type);
    return ofType && (action.equals(ANY) || action.equals(other.action));
  }

  /** The part of this one that the other one speaks of too, while both last; null where none. */
  @Nullable Holding part(Holding other, Tree tree) {
    Scope both = tree.overlap(on, other.on);
    if (both == null) {
      return null;
    }
    Holding part =
        new Holding(
            type.equals(ANY) ? other.type : type,
            action.equals(ANY) ? other.action : action,
            both,
            conditions,
            earlier(until, other.until));
    return includes(type, action, part) && includes(other.type, other.action, part) ? part : null;
  }

  /** The holding, and by itself what it reaches in each of these workspaces. */
  Stream<Holding> pieces(List<WorkspaceId> workspaces, Tree tree) {
    return Stream.concat(
        Stream.of(this),
        workspaces.stream().map(OnWorkspace::new).filter(w -> tree.reaches(on, w)).map(this::at));
  }

  /** The same on another scope. */
  Holding at(Scope place) {
    return new Holding(type, action, place, conditions, until);
  }

  /** Whether a workspace that is put away takes the use of it. */
  boolean sleepsInArchives() {
    return !ResourceType.isOwn(type);
  }

  /** Whether a condition reads one of these attributes of the subject. */
  boolean reads(Set<String> attributes) {
    return !attributes.isEmpty()
        && conditions.stream()
            .flatMap(condition -> Conditions.attributes(condition).stream())
            .filter(attribute -> attribute.source() == Source.SUBJECT)
            .map(Attribute::name)
            .anyMatch(attributes::contains);
  }

  /** As a sentence names it. */
  String described() {
    String where =
        switch (on) {
          case OnTenant tenantWide -> "the tenant";
          case OnWorkspace(var workspace) -> "the workspace " + workspace;
          case OnResource(var resource) -> resource.type() + " " + resource.id();
        };
    String end = until == null ? "" : " until " + until;
    String when = conditions.isEmpty() ? "" : ", on a condition";
    return type + ":" + action + " on " + where + end + when;
  }

  static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
