package dev.bailiwick.authorization.condition;

import dev.bailiwick.authorization.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The attributes of a member or a resource, as someone sends them to be kept. */
public final class Attributes {

  private static final int MOST = 64;
  private static final int LONGEST_NAME = 256;

  private Attributes() {}

  /**
   * The values by name; a null is not kept.
   *
   * @param of what the attributes describe
   * @param field where they stand, for the refusal of what cannot be kept
   */
  public static Map<String, Value> read(
      Source of, String field, Map<String, ? extends @Nullable Object> sent) {
    if (sent.size() > MOST) {
      throw Refusal.invalid(field, "There are at most " + MOST + " attributes.");
    }
    Map<String, Value> read = new HashMap<>();
    sent.forEach(
        (name, tree) -> {
          checkText(field, name); // before it is named in a refusal
          String at = field + "." + name;
          checkFree(of, at, name);
          if (tree != null) {
            read.put(name, Literals.read(at, tree));
          }
        });
    return read;
  }

  /** Names under which attributes may be sent along, in their order. */
  public static Set<String> names(
      Source of, String field, Collection<? extends @Nullable String> sent) {
    if (sent.size() > MOST) {
      throw Refusal.invalid(field, "There are at most " + MOST + " names.");
    }
    Set<String> names = new TreeSet<>();
    sent.forEach(
        name -> {
          String present = name == null ? "" : name;
          checkText(field, present);
          checkFree(of, field, present);
          names.add(present);
        });
    return names;
  }

  private static void checkText(String field, String name) {
    if (name.isEmpty()) {
      throw Refusal.invalid(field, "An attribute has a name.");
    }
    Literals.check(field, name, LONGEST_NAME);
  }

  private static void checkFree(Source of, String field, String name) {
    if (of.reserves(name)) {
      throw Refusal.invalid(field, "This name is ours: nobody can set it.");
    }
  }
}
