package dev.bailiwick.verification.escalation;

import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.condition.Conditions;
import dev.bailiwick.authorization.condition.Operand.Attribute;
import dev.bailiwick.authorization.condition.Operand.Literal;
import dev.bailiwick.authorization.condition.Source;
import dev.bailiwick.authorization.condition.Truth;
import dev.bailiwick.authorization.condition.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** How every condition comes out; nothing is asked of a condition but which one it is. */
record Outcomes(Map<Condition, Truth> truths) {

  /** All conditions that there are. */
  static final List<Condition> POOL =
      List.of(
          is(Source.SUBJECT, "department", "sales"),
          is(Source.SUBJECT, "department", "law"),
          new Condition.Not(is(Source.SUBJECT, "level", "senior")),
          new Condition.Present(new Attribute(Source.SUBJECT, "level")),
          is(Source.RESOURCE, "state", "draft"),
          is(Source.CONTEXT, "channel", "office"));

  Outcomes {
    truths = Map.copyOf(truths);
  }

  private static Condition is(Source source, String name, String value) {
    return new Condition.Equals(new Attribute(source, name), new Literal(new Value.Text(value)));
  }

  static Outcomes random(Random random) {
    Map<Condition, Truth> truths = new HashMap<>();
    POOL.forEach(condition -> truths.put(condition, any(random)));
    return new Outcomes(truths);
  }

  /** Every condition met. */
  static Outcomes met() {
    Map<Condition, Truth> truths = new HashMap<>();
    POOL.forEach(condition -> truths.put(condition, Truth.TRUE));
    return new Outcomes(truths);
  }

  /** The same but for conditions that read this attribute of the subject: those come out anyhow. */
  Outcomes withAnother(String attribute, Random random) {
    Map<Condition, Truth> others = new HashMap<>(truths);
    others.replaceAll((condition, truth) -> reads(condition, attribute) ? any(random) : truth);
    return new Outcomes(others);
  }

  private static boolean reads(Condition condition, String attribute) {
    return Conditions.attributes(condition).contains(new Attribute(Source.SUBJECT, attribute));
  }

  private static Truth any(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Truth.FALSE;
      case 1 -> Truth.UNKNOWN;
      default -> Truth.TRUE;
    };
  }

  Truth of(@Nullable Condition condition) {
    return condition == null ? Truth.TRUE : truths.getOrDefault(condition, Truth.UNKNOWN);
  }
}
