package dev.bailiwick.verification.random;

import dev.bailiwick.verification.oracle.Installation;
import dev.bailiwick.verification.oracle.Installation.Plan;
import dev.bailiwick.verification.oracle.Installation.ProductType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A catalogue and plans. */
final class RandomInstallation {

  private final Dice dice;

  RandomInstallation(Dice dice) {
    this.dice = dice;
  }

  Installation installation() {
    List<ProductType> types =
        dice.some(Names.TYPES, dice.between(2, 5)).stream().map(this::type).toList();
    return new Installation(
        types,
        dice.percent(50)
            ? Map.of("identity", "user", "robot", "application")
            : Map.of("person", "user"),
        new RandomRoles(dice, types).roles(dice.some(Names.ROLES, dice.below(4)), List.of()),
        plans());
  }

  List<Plan> plans() {
    return Names.PLANS.stream().map(this::plan).toList();
  }

  private ProductType type(String name) {
    List<String> actions = dice.some(Names.ACTIONS, dice.between(2, 5));
    Map<String, String> features = new HashMap<>();
    for (String action : actions) {
      if (dice.percent(12)) {
        features.put(action, dice.pick(Names.FEATURES));
      }
    }
    return new ProductType(
        name,
        actions,
        dice.percent(65),
        dice.percent(45),
        dice.some(Attributes.NAMES, dice.below(3)),
        features);
  }

  private Plan plan(String name) {
    return new Plan(name, dice.some(Names.FEATURES, dice.below(3)).stream().sorted().toList());
  }
}
