package dev.bailiwick.authorization.catalogue;

import java.util.List;

/** A kind of thing and what can be done with it. */
public record ResourceType(String name, Placement placed, List<String> actions) {

  /** The prefix of our own types, which no product type can bear. */
  private static final String OWN = "bw.";

  public ResourceType {
    actions = List.copyOf(actions);
  }

  /** Whether the type is ours, and so found in our own tables. */
  public boolean own() {
    return isOwn(name);
  }

  /** Whether a type of this name is ours. */
  public static boolean isOwn(String type) {
    return type.startsWith(OWN);
  }
}
