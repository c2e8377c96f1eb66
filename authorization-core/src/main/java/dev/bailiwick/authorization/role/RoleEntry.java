package dev.bailiwick.authorization.role;

import dev.bailiwick.authorization.catalogue.Permission;
import dev.bailiwick.authorization.catalogue.ResourceType;

/**
 * What a role allows: one action on one type, or {@code *} for every product type or action, those
 * added later too. Joining {@code *} to a type of ours is an IllegalArgumentException.
 */
public record RoleEntry(String type, String action) {

  /** Stands for every product type, or every action of one. */
  public static final String ANY = "*";

  public RoleEntry {
    if (ResourceType.isOwn(type) && action.equals(ANY)) {
      throw new IllegalArgumentException("a wildcard never covers " + type);
    }
  }

  /** Whether this entry speaks of that permission; a wildcard type never does of ours. */
  public boolean covers(Permission permission) {
    boolean ofType =
        type.equals(ANY) ? !ResourceType.isOwn(permission.type()) : type.equals(permission.type());
    return ofType && (action.equals(ANY) || action.equals(permission.action()));
  }

  /** Whether whoever holds this holds that too: a wildcard only by one as wide. */
  public boolean covers(RoleEntry other) {
    boolean asWide =
        type.equals(other.type) || (type.equals(ANY) && !ResourceType.isOwn(other.type));
    return asWide && (action.equals(ANY) || action.equals(other.action));
  }

  @Override
  public String toString() {
    return type + ":" + action;
  }
}
