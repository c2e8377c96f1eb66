package dev.bailiwick.authorization.decision;

import org.jspecify.annotations.Nullable;

/** A workspace in the compiled tree. */
record Place(String id, @Nullable Place parent) {

  /** Whether this place is that one or lies beneath it. */
  boolean within(Place other) {
    for (Place at = this; at != null; at = at.parent) {
      if (at.id.equals(other.id)) {
        return true;
      }
    }
    return false;
  }
}
