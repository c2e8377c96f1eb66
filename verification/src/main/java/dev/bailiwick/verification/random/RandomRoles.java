package dev.bailiwick.verification.random;

import static dev.bailiwick.verification.oracle.Role.ANY;

import dev.bailiwick.verification.oracle.Installation.ProductType;
import dev.bailiwick.verification.oracle.OwnTypes;
import dev.bailiwick.verification.oracle.Role;
import dev.bailiwick.verification.oracle.Role.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Roles that include what came before them, so that no cycle arises. */
final class RandomRoles {

  /** Those of ours that others may include. */
  private static final List<String> INCLUDABLE =
      List.of(
          "bw.member",
          "bw.guest",
          "bw.workspace_admin",
          "bw.workspace_editor",
          "bw.workspace_viewer",
          "bw.enforcement_point");

  private static final List<String> OWN = OwnTypes.ACTIONS.keySet().stream().sorted().toList();

  private final Dice dice;
  private final RandomConditions conditions;
  private final List<ProductType> types;

  RandomRoles(Dice dice, List<ProductType> types) {
    this.dice = dice;
    this.types = types;
    conditions = new RandomConditions(dice);
  }

  List<Role> roles(List<String> names, List<Role> before) {
    List<Role> roles = new ArrayList<>();
    for (String name : names) {
      List<String> known = Stream.concat(before.stream(), roles.stream()).map(Role::name).toList();
      List<Entry> entries =
          Stream.generate(this::entry)
              .limit(dice.percent(5) ? 0 : dice.between(1, 4))
              .distinct()
              .toList();
      roles.add(new Role(name, entries, includes(known)));
    }
    return roles;
  }

  /** Often the last one, so that chains grow long. */
  private List<String> includes(List<String> known) {
    List<String> included = new ArrayList<>();
    if (!known.isEmpty() && dice.percent(40)) {
      included.add(known.getLast());
    }
    if (!known.isEmpty() && dice.percent(20)) {
      included.add(dice.pick(known));
    }
    if (dice.percent(15)) {
      included.add(dice.pick(INCLUDABLE));
    }
    return included.stream().distinct().toList();
  }

  private Entry entry() {
    if (dice.percent(15)) {
      String own = dice.pick(OWN);
      String action = dice.pick(OwnTypes.ACTIONS.getOrDefault(own, List.of()));
      return new Entry(own, action, false, conditions.maybe(20));
    }
    ProductType product = dice.pick(types);
    return new Entry(
        dice.percent(25) ? ANY : product.name(),
        dice.percent(25) ? ANY : dice.pick(product.actions()),
        dice.percent(10),
        conditions.maybe(22));
  }
}
