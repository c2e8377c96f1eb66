package dev.bailiwick.authorization.catalogue;

import static java.util.Objects.requireNonNull;

/** One action on one resource type, written {@code type:action}. */
public record Permission(String type, String action) {

  public Permission {
    requireNonNull(type);
    requireNonNull(action);
  }

  /** The permission that this text names; the action is what follows the last colon. */
  public static Permission of(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("not type:action: " + text);
    }
    return new Permission(text.substring(0, colon), text.substring(colon + 1));
  }

  @Override
  public String toString() {
    return type + ":" + action;
  }
}
