package dev.bailiwick.authorization.catalogue;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A kind of thing and what can be done with it.
 *
 * @param registered whether its resources are kept in the register, and found there
 * @param callerSupplied of a registered type: the attributes that whoever asks may fill in
 * @param features what a plan must hold for an action; an action that is absent needs nothing
 */
public record ResourceType(
    String name,
    Placement placed,
    boolean registered,
    List<String> actions,
    Set<String> callerSupplied,
    Map<String, String> features) {

  /** The prefix of our own types, which no product type can bear. */
  private static final String OWN = "bw.";

  public ResourceType {
    requireNonNull(name);
    requireNonNull(placed);
    actions = List.copyOf(actions);
    callerSupplied = Set.copyOf(callerSupplied);
    features = Map.copyOf(features);
  }

  /** A type that is not registered and needs no feature. */
  public ResourceType(String name, Placement placed, List<String> actions) {
    this(name, placed, false, actions, Set.of(), Map.of());
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
