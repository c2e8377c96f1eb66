package dev.bailiwick.authorization.decision;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.grant.Grant;
import org.jspecify.annotations.Nullable;

/**
 * A grant compiled: its role, and the one place or resource that it reaches (neither: the tenant).
 */
record Holding(
    Grant grant, CompiledRole role, @Nullable Place place, @Nullable Reference resource) {

  /** Whether the grant reaches a resource that lies there (null: on the tenant). */
  boolean reaches(Reference asked, @Nullable Place where) {
    if (resource != null) {
      return resource.equals(asked);
    }
    return place == null || (where != null && where.within(place));
  }
}
