package dev.bailiwick.verification.oracle;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What holds in every tenant: the products' catalogue, and the plans.
 *
 * @param aliases other names of subject types, as {@code identity} of {@code user}
 */
public record Installation(
    List<ProductType> types, Map<String, String> aliases, List<Role> roles, List<Plan> plans) {

  /**
   * A product's type.
   *
   * @param callerSupplied attributes that callers may fill where none is stored
   * @param features which feature of a plan an action needs, if any
   */
  public record ProductType(
      String name,
      List<String> actions,
      boolean inWorkspace,
      boolean registered,
      List<String> callerSupplied,
      Map<String, String> features) {}

  /** A plan with the features that it has. */
  public record Plan(String name, List<String> features) {}

  /** The product's type of this name; null where there is none, or it is ours. */
  @Nullable ProductType type(String name) {
    return types.stream().filter(it -> it.name().equals(name)).findAny().orElse(null);
  }

  boolean planHas(@Nullable String plan, String feature) {
    return plans.stream().anyMatch(it -> it.name().equals(plan) && it.features().contains(feature));
  }
}
