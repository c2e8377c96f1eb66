package dev.bailiwick.authorization.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.condition.Condition.After;
import dev.bailiwick.authorization.condition.Condition.All;
import dev.bailiwick.authorization.condition.Condition.Any;
import dev.bailiwick.authorization.condition.Condition.Before;
import dev.bailiwick.authorization.condition.Condition.Equals;
import dev.bailiwick.authorization.condition.Condition.Greater;
import dev.bailiwick.authorization.condition.Condition.In;
import dev.bailiwick.authorization.condition.Condition.Less;
import dev.bailiwick.authorization.condition.Condition.Not;
import dev.bailiwick.authorization.condition.Condition.Present;
import dev.bailiwick.authorization.condition.Operand.Attribute;
import dev.bailiwick.authorization.condition.Operand.Literal;
import dev.bailiwick.authorization.json.CanonicalJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What must hold of any condition over any facts. */
class RandomConditionsTest {

  private static final List<Object> TREES =
      List.of(
          "a",
          "b",
          "",
          "2026-01-01T00:00:00Z",
          "2026-01-01T02:00:00+01:00",
          1,
          new BigDecimal("1.0"),
          new BigDecimal("2e9"),
          true,
          false,
          List.of("a"));
  private static final List<String> NAMES = List.of("a", "b", "c.d");

  private final long seed = Long.getLong("bailiwick.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void orderDoesNotMatter() {
    Set<Truth> seen = EnumSet.noneOf(Truth.class);
    for (int i = 0; i < 20_000; i++) {
      Condition condition = condition(4);
      Facts facts = facts();
      Truth truth = condition.evaluate(facts);
      assertEquals(truth, shuffled(condition).evaluate(facts), () -> condition + ", seed " + seed);
      seen.add(truth);
    }
    assertEquals(EnumSet.allOf(Truth.class), seen, () -> "seed " + seed);
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    for (int i = 0; i < 2_000; i++) {
      Condition condition = condition(4);
      String text = CanonicalJson.of(Conditions.tree(condition));
      Condition again = Conditions.read(CanonicalJson.read(text));
      assertEquals(condition, again, () -> text + ", seed " + seed);
      assertEquals(text, CanonicalJson.of(Conditions.tree(again)), () -> "seed " + seed);
    }
  }

  @Test
  void whatItDoesNotReadDoesNotMatter() {
    for (int i = 0; i < 20_000; i++) {
      Condition condition = condition(3);
      Facts facts = facts();
      Facts others = facts();
      Set<Attribute> read = Conditions.attributes(condition);
      Facts mixed =
          (source, name) ->
              (read.contains(new Attribute(source, name)) ? facts : others).value(source, name);
      assertEquals(
          condition.evaluate(facts), condition.evaluate(mixed), () -> condition + ", " + seed);
    }
  }

  /** A known answer stands, however the unknown is found out: what three values are there for. */
  @Test
  void moreFactsNeverTurnAnAnswer() {
    int known = 0;
    for (int i = 0; i < 20_000; i++) {
      Condition condition = withoutPresent(3);
      Facts all = facts();
      int hidden = random.nextInt(1 << 12);
      Facts some =
          (source, name) ->
              (hidden >> slot(source, name) & 1) == 1 ? null : all.value(source, name);
      Truth truth = condition.evaluate(some);
      if (truth != Truth.UNKNOWN) {
        assertEquals(truth, condition.evaluate(all), () -> condition + ", seed " + seed);
        known++;
      }
    }
    assertTrue(known > 1_000, known + ", seed " + seed);
  }

  private static int slot(Source source, String name) {
    return List.of(Source.values()).indexOf(source) * NAMES.size() + NAMES.indexOf(name);
  }

  private Facts facts() {
    Map<String, Object> attributes = new HashMap<>();
    for (Source source : Source.values()) {
      for (String name : NAMES) {
        if (random.nextInt(4) > 0) {
          attributes.put(source.word() + "." + name, pick(TREES));
        }
      }
    }
    return new Known(attributes);
  }

  private Condition withoutPresent(int depth) {
    Condition condition = condition(depth);
    while (CanonicalJson.of(Conditions.tree(condition)).contains("\"present\"")) {
      condition = condition(depth);
    }
    return condition;
  }

  private Condition condition(int depth) {
    return switch (random.nextInt(depth > 1 ? 13 : 7)) {
      case 0 -> new Equals(operand(), operand());
      case 1 -> new Less(operand(), operand());
      case 2 -> new Greater(operand(), operand());
      case 3 -> new Before(operand(), operand());
      case 4 -> new After(operand(), operand());
      case 5 -> new In(operand(), List.of(literal(), literal(), literal()));
      case 6 -> new Present(operand());
      case 7, 8 -> new Not(condition(depth - 1));
      case 9, 10 -> new All(conditions(depth - 1));
      default -> new Any(conditions(depth - 1));
    };
  }

  private List<Condition> conditions(int depth) {
    List<Condition> conditions = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      conditions.add(condition(depth));
    }
    return conditions;
  }

  private Operand operand() {
    return random.nextInt(4) == 0
        ? new Literal(literal())
        : new Attribute(pick(List.of(Source.values())), pick(NAMES));
  }

  private Value literal() {
    return Literals.read("value", pick(TREES.subList(0, TREES.size() - 1)));
  }

  private Condition shuffled(Condition condition) {
    return switch (condition) {
      case All(var parts) -> new All(shuffled(parts));
      case Any(var parts) -> new Any(shuffled(parts));
      case Not(var part) -> new Not(shuffled(part));
      case Equals(var one, var other) -> new Equals(other, one);
      case Less(var one, var other) -> new Greater(other, one);
      case Before(var one, var other) -> new After(other, one);
      case In(var operand, var values) -> {
        List<Value> others = new ArrayList<>(values);
        Collections.shuffle(others, random);
        yield new In(operand, others);
      }
      default -> condition;
    };
  }

  private List<Condition> shuffled(List<Condition> conditions) {
    List<Condition> others = new ArrayList<>();
    conditions.forEach(condition -> others.add(shuffled(condition)));
    Collections.shuffle(others, random);
    return others;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
