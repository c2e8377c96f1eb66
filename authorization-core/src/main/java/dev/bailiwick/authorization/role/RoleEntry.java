package dev.bailiwick.authorization.role;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.catalogue.Permission;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.condition.Condition;
import org.jspecify.annotations.Nullable;

/**
 * What a role allows or denies: one action on one type, or {@code *} for every product type or
 * action, those added later too. Joining {@code *} to a type of ours, or denying one, is an
 * IllegalArgumentException: nobody can be locked out of the keys.
 *
 * @param condition without one the entry always applies
 */
public record RoleEntry(String type, String action, Effect effect, @Nullable Condition condition) {

  /** Stands for every product type, or every action of one. */
  public static final String ANY = "*";

  public RoleEntry {
    requireNonNull(type);
    requireNonNull(action);
    requireNonNull(effect);
    if (ResourceType.isOwn(type) && (action.equals(ANY) || effect == Effect.DENY)) {
      throw new IllegalArgumentException("neither a wildcard nor a deny ever covers " + type);
    }
  }

  /** An entry that always allows. */
  public RoleEntry(String type, String action) {
    this(type, action, Effect.ALLOW, null);
  }

  /** Whether this entry denies. */
  public boolean denies() {
    return effect == Effect.DENY;
  }

  /**
   * Whether this entry speaks of that permission, or of all of that wildcard; a wildcard type never
   * does of ours.
   */
  public boolean covers(Permission permission) {
    boolean ofType =
        type.equals(ANY) ? !ResourceType.isOwn(permission.type()) : type.equals(permission.type());
    return ofType && (action.equals(ANY) || action.equals(permission.action()));
  }

  @Override
  public String toString() {
    return type + ":" + action;
  }
}
