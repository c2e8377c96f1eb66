package dev.bailiwick.verification.random;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attributes by name, each with the few values that it is likely to have. */
final class Attributes {

  private static final Map<String, List<Object>> LIKELY =
      Map.of(
          "department", List.of("sales", "Sales", "r&d"),
          "owner", List.of("rick", "morty@example.com", Names.USERS.get(0), Names.USERS.get(1)),
          "level", List.of(number("1"), number("2"), number("2.00"), number("3e0")),
          "size", List.of(number("-1.5"), number("2"), number("1e3")),
          "open", List.of(true, false),
          "due",
              List.of(
                  "2026-11-20T11:59:59.999Z",
                  "2026-11-20T13:00:00+01:00",
                  "2026-11-20t12:00:00.0000001z",
                  "2026-06-30T23:59:60Z"),
          "ip", List.of("::1", "10.0.0.1"));

  static final List<String> NAMES = LIKELY.keySet().stream().sorted().toList();

  private static final List<Object> UNLIKELY =
      List.of(
          "",
          "2",
          "true",
          "2026-11-20",
          true,
          number("7"),
          List.of("sales"),
          Map.of("is", "sales"));

  private final Dice dice;

  Attributes(Dice dice) {
    this.dice = dice;
  }

  /** A value that may be stored or compared with. */
  Object literal(String name) {
    if (dice.percent(90)) {
      return dice.pick(LIKELY.getOrDefault(name, UNLIKELY.subList(0, 6)));
    }
    return dice.pick(UNLIKELY.subList(0, 6));
  }

  /** What a member or a resource has stored. */
  Map<String, Object> stored() {
    Map<String, Object> stored = new HashMap<>();
    for (String name : dice.some(NAMES, dice.between(0, 5))) {
      stored.put(name, literal(name));
    }
    return stored;
  }

  /** What somebody sends along, be it of use or not. */
  Map<String, @Nullable Object> sent() {
    Map<String, @Nullable Object> sent = new HashMap<>(2);
    for (int left = dice.below(4); left > 0; left--) {
      String name = dice.pick(NAMES);
      sent.put(name, value(name));
    }
    if (dice.percent(5)) {
      sent.put(dice.pickOf("id", "type", "name", "time", "mfa_enrolled", "role"), "forged");
    }
    return sent;
  }

  private @Nullable Object value(String name) {
    if (dice.percent(92)) {
      return literal(name);
    }
    return dice.percent(20) ? null : dice.pick(UNLIKELY);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
