package dev.bailiwick.authorization;

import static java.util.Objects.requireNonNull;

/** A thing as the outside names it: its resource type and its id. */
public record Reference(String type, String id) {

  public Reference {
    requireNonNull(type);
    requireNonNull(id);
  }

  @Override
  public String toString() {
    return type + ":" + id;
  }
}
