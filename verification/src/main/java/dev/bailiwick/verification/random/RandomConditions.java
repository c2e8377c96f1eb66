package dev.bailiwick.verification.random;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Conditions that are true about as often as not, and unknown now and then. */
final class RandomConditions {

  private static final List<String> RESERVED =
      List.of(
          "subject.id",
          "subject.type",
          "subject.mfa_enrolled",
          "resource.id",
          "resource.type",
          "resource.workspace",
          "action.name",
          "context.time");

  private final Dice dice;
  private final Attributes attributes;

  RandomConditions(Dice dice) {
    this.dice = dice;
    attributes = new Attributes(dice);
  }

  /** A condition in so many of a hundred cases. */
  @Nullable Map<String, Object> maybe(int percent) {
    return dice.percent(percent) ? tree(dice.percent(60) ? 1 : dice.between(2, 4)) : null;
  }

  private Map<String, Object> tree(int depth) {
    if (depth == 1) {
      return comparison();
    }
    return switch (dice.below(5)) {
      case 0 -> Map.of("not", tree(depth - 1));
      case 1, 2 -> Map.of("all", parts(depth - 1));
      default -> Map.of("any", parts(depth - 1));
    };
  }

  private List<Map<String, Object>> parts(int depth) {
    return IntStream.rangeClosed(1, dice.between(1, 2))
        .mapToObj(part -> tree(dice.between(1, depth)))
        .toList();
  }

  private Map<String, Object> comparison() {
    String name = dice.pick(Attributes.NAMES);
    Map<String, Object> left = attribute(name);
    Map<String, Object> right =
        dice.percent(60) ? Map.of("value", attributes.literal(name)) : attribute(name);
    return switch (dice.below(12)) {
      case 0 -> Map.of("present", left);
      case 1 -> Map.of("not", Map.of("present", left));
      case 2, 3 -> Map.of("in", List.of(left, literals(name)));
      case 4 -> ordered("level", dice.pickOf("less", "greater"));
      case 5 -> ordered("size", dice.pickOf("less", "greater"));
      case 6 -> ordered("due", dice.pickOf("before", "after"));
      case 7 -> Map.of("equals", List.of(attribute("owner"), reserved("subject.id")));
      case 8 -> Map.of(dice.pickOf("before", "after"), List.of(reserved("context.time"), right));
      case 9 -> Map.of("equals", List.of(reserved(dice.pick(RESERVED)), right));
      case 10 -> Map.of("not", Map.of("equals", List.of(left, right)));
      default -> Map.of("equals", dice.percent(80) ? List.of(left, right) : List.of(right, left));
    };
  }

  private Map<String, Object> ordered(String name, String form) {
    Map<String, Object> literal = Map.of("value", attributes.literal(name));
    return Map.of(form, List.of(attribute(name), literal));
  }

  private List<Object> literals(String name) {
    return Stream.generate(() -> attributes.literal(name)).limit(dice.between(1, 3)).toList();
  }

  private Map<String, Object> attribute(String name) {
    String source = dice.pickOf("subject", "subject", "resource", "resource", "action", "context");
    return Map.of("attribute", source + "." + name);
  }

  private static Map<String, Object> reserved(String name) {
    return Map.of("attribute", name);
  }
}
